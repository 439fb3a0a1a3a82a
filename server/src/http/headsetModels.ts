// The models of controllers and hands that a headset shows to its wearer, from the package as it was installed:
// no headset may fetch them from a stranger, and they are too many to be built into the page.

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { Router } from 'express'

const folder = join(
  dirname(fileURLToPath(import.meta.resolve('@webxr-input-profiles/assets/package.json'))),
  'dist/profiles',
)

export function headsetModels(): Router {
  const router = Router()
  router.use('/xr-profiles', express.static(folder, { index: false, redirect: false, maxAge: '30d' }))
  return router
}

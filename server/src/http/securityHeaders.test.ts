import type { AddressInfo } from 'node:net'
import express from 'express'
import { describe, expect, it } from 'vitest'
import { securityHeaders } from './securityHeaders.ts'

async function headersAt(publicUrl: string | undefined): Promise<Headers> {
  const server = express()
    .use(securityHeaders(false, { publicUrl }))
    .get('/', (_request, response) => {
      response.send('ok')
    })
    .listen(0)
  const { port } = server.address() as AddressInfo
  const { headers } = await fetch(`http://localhost:${port}/`)
  server.close()
  return headers
}

describe('what browsers are told about the line', () => {
  it('is to come back by https only, where there is a real certificate, and never for our own', async () => {
    expect((await headersAt('https://towpath.test')).get('strict-transport-security')).toMatch(/^max-age=15552000$/)
    for (const publicUrl of [undefined, 'http://towpath.test'])
      expect((await headersAt(publicUrl)).get('strict-transport-security')).toBeNull()
  })

  it('lets in no device but what a meeting needs', async () => {
    const permissions = (await headersAt(undefined)).get('permissions-policy') ?? ''
    for (const wanted of ['microphone=(self)', 'xr-spatial-tracking=(self)', 'screen-wake-lock=(self)'])
      expect(permissions).toContain(wanted)
    for (const refused of ['camera', 'geolocation', 'display-capture', 'payment', 'usb'])
      expect(permissions).toContain(`${refused}=()`)
  })
})

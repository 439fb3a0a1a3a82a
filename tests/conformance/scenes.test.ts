// A scene is a folder, a line in each list, and words in every language. The failure names the line that is missing.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { SCENE_IDS } from '@towpath/scenes/manifests'
import { describe, expect, it } from 'vitest'
import { readCatalogues } from '../support/catalogues.ts'
import { read, root } from '../support/sourceFiles.ts'

const NOT_SCENES = new Set(['build', 'i18n'])
const folders = readdirSync(join(root, 'scenes/src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !NOT_SCENES.has(entry.name))
  .map((entry) => entry.name)
  .filter((name) => readdirSync(join(root, 'scenes/src', name)).includes('manifest.ts'))

const idOf = (folder: string) => folder.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

it('every scene has a folder', () => {
  expect(folders.map(idOf).sort()).toEqual([...SCENE_IDS].sort())
})

describe.each(folders)('%s', (folder) => {
  it.each(['manifests.ts', 'views.ts'])(`is listed in scenes/src/%s`, (list) => {
    expect(read(`scenes/src/${list}`), `add '${idOf(folder)}' to scenes/src/${list}`).toContain(`'${idOf(folder)}'`)
  })

  it.each([...(readCatalogues().get('scenes') ?? [])])('has its words in %s', (_, words) => {
    expect([...words.keys()], `add '${idOf(folder)}.name'`).toContain(`${idOf(folder)}.name`)
  })
})

it('is told how to be made in docs/scenes.md, by paths that exist', () => {
  const paths = [...read('docs/scenes.md').matchAll(/`(scenes\/[\w./]+)`/g)].map(([, path]) => path!)
  expect(paths.length).toBeGreaterThan(4)
  for (const path of paths) expect(existsSync(join(root, path)), path).toBe(true)
})

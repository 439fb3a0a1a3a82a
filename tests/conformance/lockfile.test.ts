// What is installed comes from the npm registry, pinned by a hash, and never from a repository or somebody's server.

import { describe, expect, it } from 'vitest'
import { read } from '../support/sourceFiles.ts'

type Locked = {
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly inBundle?: boolean
}

const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
const installed = Object.entries(lock.packages).filter(([path]) => path.includes('node_modules/'))

describe('the lockfile', () => {
  it('names the registry and nothing else', () => {
    const foreign = installed.filter(
      ([, { resolved, link }]) => !link && resolved && !resolved.startsWith('https://registry.npmjs.org/'),
    )
    expect(foreign.map(([path, { resolved }]) => `${path}: ${resolved}`)).toEqual([])
  })

  it('pins everything by a hash', () => {
    const loose = installed.filter(([, { link, integrity, inBundle }]) => !link && !inBundle && !integrity)
    expect(loose.map(([path]) => path)).toEqual([])
  })
})

it.each(['.', 'client', 'server', 'shared', 'scenes', 'tests'])('%s asks for released versions only', (folder) => {
  const { dependencies = {}, devDependencies = {}, overrides = {} } = JSON.parse(read(`${folder}/package.json`))
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...overrides } as Record<string, string>)
  expect(wanted.filter(([, range]) => !/^(\*|npm:[^:]+|[\^~]?\d[\w.^~-]*)$/.test(range))).toEqual([])
})

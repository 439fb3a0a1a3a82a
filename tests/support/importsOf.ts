// What a source file imports and exports, read by a real parser: static and dynamic imports, types, re-exports.

import { dirname, join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { read } from './sourceFiles.ts'

export type ModuleShape = {
  /** Specifiers as written. A dynamic import of an expression is left out: only the bundler could follow it. */
  readonly imports: readonly string[]
  readonly hasExportAll: boolean
  readonly hasDefaultExport: boolean
  /** Nothing but re-exports: a barrel. */
  readonly onlyReexports: boolean
}

export function shapeOf(path: string, source = read(path)): ModuleShape {
  const { module, program, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
  const exported = module.staticExports.flatMap((statement) => statement.entries)
  const imports = module.staticImports.map((statement) => statement.moduleRequest.value)
  for (const entry of exported) if (entry.moduleRequest) imports.push(entry.moduleRequest.value)
  for (const call of module.dynamicImports) {
    const literal = source.slice(call.moduleRequest.start, call.moduleRequest.end).match(/^['"`]([^'"`$]+)['"`]$/)
    if (literal?.[1]) imports.push(literal[1])
  }
  const statements = program.body.length
  return {
    imports: [...new Set(imports)],
    hasExportAll: program.body.some((statement) => statement.type === 'ExportAllDeclaration'),
    hasDefaultExport: program.body.some((statement) => statement.type === 'ExportDefaultDeclaration'),
    onlyReexports:
      statements > 0 &&
      exported.length > 0 &&
      exported.every((entry) => entry.moduleRequest !== null) &&
      program.body.every((statement) => /^(Import|Export)/.test(statement.type)),
  }
}

/** Where a relative specifier leads, as a path from the top folder; undefined for packages. */
export function resolveOwn(path: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? join(dirname(path), specifier) : undefined
}

/** The package of a bare specifier: `@a/b/c` is `@a/b`, `three/addons/x` is `three`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

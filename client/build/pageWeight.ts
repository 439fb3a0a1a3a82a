// What somebody has to fetch before *Come in*, and for the world after it: read from the build's own manifest.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

type Chunk = {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

export type PageWeight = {
  /** Brotli bytes of script that the first screen loads, with one language. */
  readonly beforeComeIn: number
  /** Brotli bytes of script on top of it for the meeting, the world and the headset. */
  readonly world: number
  readonly files: readonly {
    readonly file: string
    readonly bytes: number
    readonly when: 'door' | 'world' | 'later'
  }[]
}

const ENTRY = 'index.html'
const LANGUAGE = 'words-en'
const OTHER_LANGUAGE = /words-(?!en)/
const AFTER_COME_IN = /^src\/(ui\/meeting\/MeetingScreen|world\/World)\.tsx$/

export async function pageWeight(folder: string): Promise<PageWeight> {
  const manifest: Record<string, Chunk> = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8'))
  const reach = (name: string, into: Set<string>): Set<string> => {
    if (into.has(name)) return into
    into.add(name)
    for (const next of manifest[name]?.imports ?? []) reach(next, into)
    return into
  }
  const scripts = Object.keys(manifest).filter((name) => manifest[name]!.file.endsWith('.js'))
  const door = reach(ENTRY, new Set())
  for (const name of scripts) if (manifest[name]!.file.includes(LANGUAGE)) reach(name, door)
  const world = new Set<string>()
  for (const name of scripts) if (AFTER_COME_IN.test(name)) reach(name, world)
  for (const name of [...world])
    for (const next of manifest[name]?.dynamicImports ?? []) if (/scenes|views|View/.test(next)) reach(next, world)

  const bytesOf = new Map<string, number>()
  for (const name of scripts) {
    const content = await readFile(join(folder, manifest[name]!.file))
    bytesOf.set(name, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length)
  }
  const when = (name: string) => (door.has(name) ? 'door' : world.has(name) ? 'world' : 'later')
  const seen = new Set<string>()
  const files = scripts
    .filter((name) => !OTHER_LANGUAGE.test(manifest[name]!.file))
    .map((name) => ({ file: manifest[name]!.file, bytes: bytesOf.get(name)!, when: when(name) }) as const)
    .filter(({ file }) => !seen.has(file) && seen.add(file))
    .sort((a, b) => b.bytes - a.bytes)
  const sum = (part: 'door' | 'world') =>
    files.reduce((total, { bytes, when }) => (when === part ? total + bytes : total), 0)
  return { beforeComeIn: sum('door'), world: sum('world'), files }
}

export async function printPageWeight(folder: string): Promise<void> {
  const { beforeComeIn, world, files } = await pageWeight(folder)
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`
  const lines = files
    .filter(({ bytes }) => bytes > 1_000)
    .map(({ file, bytes, when }) => `  ${when.padEnd(6)}${kilobytes(bytes)}  ${file}`)
  process.stdout.write(
    `\nScript, brotli\n${lines.join('\n')}\n  before Come in ${kilobytes(beforeComeIn)}   the world on top ${kilobytes(world)}\n`,
  )
}

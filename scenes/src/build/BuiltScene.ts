// What the builder of a scene hands over: files for the folder of built scenes, and the meshes for whoever counts them.

import type { MeshWriter } from './MeshWriter.ts'

export type BuiltScene = {
  readonly meshes: ReadonlyMap<string, MeshWriter>
  readonly files: Readonly<Record<string, Uint8Array>>
}

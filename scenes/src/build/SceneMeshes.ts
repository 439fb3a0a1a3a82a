// The meshes of one place while it is built. Things are sorted by where they stand along the walk,
// so that a view from one stop draws few and full meshes: `base` always, `wide` up to some
// 70 metres, `mid` from nearby stops, `detail` at the stop itself.

import { MeshWriter } from './MeshWriter.ts'

export type SceneMeshes = {
  base(x: number): MeshWriter
  wide(x: number): MeshWriter
  mid(x: number): MeshWriter
  detail(x: number): MeshWriter
  /** Hills, roofs, far trees: drawn always. */
  readonly backdrop: MeshWriter
  /** Never drawn: lets only a part of the light through, where crowns and curtains of leaves hang. */
  readonly veil: MeshWriter
  /** Shapes that the view moves, by name, built around the origin. */
  living(name: string): MeshWriter
  /** Everything that is drawn, by mesh name, in a fixed order. */
  all(): Map<string, MeshWriter>
}

export function createSceneMeshes(range: { from: number; to: number; base: number; detail: number }): SceneMeshes {
  const writers = new Map<string, MeshWriter>()
  const named = (name: string) => {
    const known = writers.get(name)
    if (known) return known
    const made = new MeshWriter()
    writers.set(name, made)
    return made
  }
  const part = (x: number, parts: number) =>
    Math.min(parts - 1, Math.max(0, Math.floor(((x - range.from) / (range.to - range.from)) * parts)))
  return {
    base: (x) => named(`base.${part(x, range.base)}`),
    wide: (x) => named(`wide.${part(x, range.base)}`),
    mid: (x) => named(`mid.${part(x, range.base)}`),
    detail: (x) => named(`detail.${part(x, range.detail)}`),
    backdrop: named('backdrop'),
    veil: new MeshWriter(),
    living: (name) => named(`living.${name}`),
    all: () => new Map([...writers].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

// The same source builds the same bytes, so that a build can be compared, cached and trusted.

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { writeCanalWalk } from '../canalWalk/buildCanalWalk.ts'
import { bakeLight } from './bakeLight.ts'
import { PALETTE } from './colour.ts'
import { crown } from './foliage.ts'
import { MeshWriter } from './MeshWriter.ts'
import { createOcclusion } from './Occlusion.ts'
import { png } from './png.ts'
import { createRandom } from './random.ts'
import { box } from './shapes.ts'
import { writeGlb } from './writeGlb.ts'

function small(): Map<string, MeshWriter> {
  const w = new MeshWriter()
  w.paint({ colour: PALETTE.brickLight, cell: 0.5 }, () => box(w, [0, 0, 0], [2, 2, 2]))
  crown(w, createRandom(5), { at: [3, 2, 0], radii: [1, 1, 1], cards: 30, cardMetres: 0.6, colour: PALETTE.hedge })
  bakeLight(w, createOcclusion([w], []))
  return new Map([['small', w]])
}

describe('building', () => {
  it('writes the same GLB twice', async () => {
    const [first, second] = [await writeGlb(small()), await writeGlb(small())]
    expect(first.length).toBeGreaterThan(500)
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  it('writes the same picture twice', () => {
    const pixels = Uint8Array.from({ length: 16 * 16 * 4 }, (_, i) => (i * 37) & 255)
    expect(png(16, 16, pixels).equals(png(16, 16, pixels))).toBe(true)
  })

  it('places every vertex of the canal walk the same way twice', () => {
    const digest = () => {
      const hash = createHash('sha256')
      for (const [name, w] of writeCanalWalk().meshes.all()) {
        hash.update(name)
        hash.update(new Uint8Array(new Float32Array(w.positions).buffer))
        hash.update(new Uint8Array(new Float32Array(w.colours).buffer))
      }
      return hash.digest('hex')
    }
    expect(digest()).toBe(digest())
  }, 60_000)

  it('leaves a shadow behind a thing and light before it', () => {
    const w = new MeshWriter()
    w.paint({ cell: 0.4, colour: [0.5, 0.5, 0.5] }, () => {
      w.quad([-8, 0, 8], [8, 0, 8], [8, 0, -8], [-8, 0, -8])
      box(w, [0, 0, 0], [1, 2, 1])
    })
    bakeLight(w, createOcclusion([w], []))
    const brightness = (x: number, z: number) => {
      let best = Number.POSITIVE_INFINITY
      let value = 0
      for (let v = 0; v < w.positions.length / 3; v++) {
        const away = Math.hypot(w.positions[v * 3]! - x, w.positions[v * 3 + 1]!, w.positions[v * 3 + 2]! - z)
        if (away < best) {
          best = away
          value = w.colours[v * 3]!
        }
      }
      return value
    }
    expect(brightness(2, -1.2)).toBeLessThan(brightness(-2, 1.2) * 0.7)
  })
})

// The four sprays of leaves that cards are cut out with: red says leaf or gap, green its tone. Drawn in code, once.

import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RGFormat } from 'three'
import { createRandom, type Random } from '../build/random.ts'

const TILE = 128
const SIZE = TILE * 2

type Blade = { x: number; y: number; angle: number; long: number; wide: number; tone: number }

/** Leaves around a middle, as a twig's end carries them. */
function spray(random: Random, count: number, long: number, wide: number): Blade[] {
  return Array.from({ length: count }, () => {
    const angle = random.next() * Math.PI * 2
    const out = Math.sqrt(random.next()) * (0.47 - long * 0.5)
    return {
      x: 0.5 + Math.cos(angle) * out,
      y: 0.5 + Math.sin(angle) * out,
      angle: angle + random.between(-1.1, 1.1),
      long: long * random.between(0.75, 1.15),
      wide: wide * random.between(0.8, 1.2),
      tone: random.between(0.55, 1),
    }
  })
}

/** A hanging twig of narrow leaves; it repeats from top to bottom. */
function strand(random: Random): Blade[] {
  const blades: Blade[] = [{ x: 0.5, y: 0.5, angle: Math.PI / 2, long: 1.2, wide: 0.025, tone: 0.6 }]
  for (let i = 0; i < 26; i++) {
    const side = i % 2 ? 1 : -1
    blades.push({
      x: 0.5 + side * random.between(0.1, 0.2),
      y: i / 26,
      angle: -Math.PI / 2 + side * random.between(0.35, 0.75),
      long: random.between(0.3, 0.42),
      wide: random.between(0.055, 0.08),
      tone: random.between(0.6, 1),
    })
  }
  return blades.flatMap((blade) => [blade, { ...blade, y: blade.y - 1 }, { ...blade, y: blade.y + 1 }])
}

function cover(data: Uint8Array, tile: number, blades: readonly Blade[]): void {
  const [left, top] = [(tile % 2) * TILE, Math.floor(tile / 2) * TILE]
  for (const blade of blades) {
    const [cos, sin] = [Math.cos(blade.angle), Math.sin(blade.angle)]
    const half = blade.long / 2
    const reach = Math.ceil((half + 0.03) * TILE)
    const [cx, cy] = [Math.round(blade.x * TILE), Math.round(blade.y * TILE)]
    for (let y = Math.max(0, cy - reach); y < Math.min(TILE, cy + reach); y++) {
      for (let x = Math.max(0, cx - reach); x < Math.min(TILE, cx + reach); x++) {
        const dx = (x + 0.5) / TILE - blade.x
        const dy = (y + 0.5) / TILE - blade.y
        const along = (dx * cos + dy * sin) / half
        if (Math.abs(along) >= 1) continue
        const across = -dx * sin + dy * cos
        const edge = (blade.wide / 2) * (1 - along * along) * (1 - along * 0.25)
        const inside = Math.min(1, Math.max(0, (edge - Math.abs(across)) * TILE * 0.7 + 0.5))
        const at = ((top + y) * SIZE + left + x) * 2
        if (inside * 255 < data[at]! * 0.75) continue
        data[at] = Math.max(data[at]!, Math.round(inside * 255))
        const vein = 1 - 0.25 * Math.exp(-((across / (blade.wide * 0.1)) ** 2))
        data[at + 1] = Math.round(255 * blade.tone * vein * (across > 0 ? 1 : 0.88))
      }
    }
  }
}

export function createLeafTexture(): DataTexture {
  const random = createRandom(77)
  const data = new Uint8Array(SIZE * SIZE * 2)
  for (let i = 1; i < data.length; i += 2) data[i] = 190
  cover(data, 0, spray(random, 64, 0.2, 0.1))
  cover(data, 1, spray(random, 120, 0.135, 0.075))
  cover(data, 2, strand(random))
  cover(data, 3, spray(random, 54, 0.26, 0.085))
  const texture = new DataTexture(data, SIZE, SIZE, RGFormat)
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.needsUpdate = true
  return texture
}

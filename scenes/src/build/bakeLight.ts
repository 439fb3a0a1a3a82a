// Paints sun, sky and shade into the colours of a mesh, once, at build. The writer's colours become light.

import { Vector3 } from 'three'
import { BOUNCE_LIGHT, SUN, SUN_LIGHT, shoulder, skyLight } from './light.ts'
import type { LightPoint, MeshWriter } from './MeshWriter.ts'
import type { Occlusion } from './Occlusion.ts'
import { noise } from './random.ts'

const sunDirection = new Vector3(...SUN)
const sky: number[] = [0, 0, 0]

/** Light that arrives at a point: red, green, blue into `out`. Who knows how open the sky is may say so. */
export function lightAt(point: LightPoint, occlusion: Occlusion, out: number[], knownSky?: number): void {
  const towards = point.normal.dot(sunDirection)
  const leaf = point.matter === 'leaf'
  const facing = leaf ? 0.3 + 0.7 * Math.max(0, towards) + 0.28 * Math.max(0, -towards) : Math.max(0, towards)
  const sun =
    facing > 0.001 ? facing * occlusion.sun(point.at, point.normal) * (leaf ? 0.45 + 0.55 * point.shade : 1) : 0
  const open = (knownSky ?? (leaf ? 0.8 : occlusion.sky(point.at, point.normal))) * point.shade
  skyLight(leaf ? Math.abs(point.normal.y) * 0.7 : point.normal.y, sky)
  for (let i = 0; i < 3; i++) {
    out[i] = SUN_LIGHT[i]! * sun + sky[i]! * open + BOUNCE_LIGHT[i]! * (1 - open) * (0.35 + 0.65 * point.shade)
  }
}

export function bakeLight(w: MeshWriter, occlusion: Occlusion): void {
  const light = new Float32Array(w.lightPoints.length * 3)
  const here: number[] = [1, 1, 1]
  w.lightPoints.forEach((point, i) => {
    if (point.matter === 'glow') here.fill(1)
    else lightAt(point, occlusion, here)
    light.set(here, i * 3)
  })
  for (let v = 0; v < w.lightOf.length; v++) {
    const from = w.lightOf[v]! * 3
    const [x, y, z] = [w.positions[v * 3]!, w.positions[v * 3 + 1]!, w.positions[v * 3 + 2]!]
    const weather = 0.94 + 0.12 * noise(x * 1.7 + z * 0.9, y * 1.7 - z * 1.3)
    for (let i = 0; i < 3; i++) w.colours[v * 3 + i] = shoulder(w.colours[v * 3 + i]! * light[from + i]! * weather)
  }
}

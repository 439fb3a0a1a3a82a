// The water that finds its way through the lower gates and falls to the lower pound. One draw.

import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, ShaderMaterial } from 'three'
import type { Clock } from '../../view/clock.ts'
import { COMMON } from '../../view/common.glsl.ts'
import { canalZ, LOCK, WATER } from '../canalLine.ts'

const VERTEX = /* glsl */ `
varying vec2 at;
void main() {
  at = uv;
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * vec4(position, 1.0);
}
`

const FRAGMENT = /* glsl */ `
uniform float time;
varying vec2 at;
${COMMON}
void main() {
  float strands = softNoise(vec2(at.x * 9.0, at.y * 1.2 + time * 0.9)) * 0.6 + softNoise(vec2(at.x * 31.0, at.y * 2.6 + time * 1.5)) * 0.4;
  float body = smoothstep(0.42, 0.8, strands) * smoothstep(0.0, 0.12, at.x) * smoothstep(1.0, 0.88, at.x);
  float foot = smoothstep(0.12, 0.0, at.y);
  gl_FragColor = vec4(mix(vec3(0.52, 0.60, 0.58), vec3(0.80, 0.80, 0.72), strands), clamp(body * 0.75 + foot * 0.5 * strands, 0.0, 0.85));
  #include <colorspace_fragment>
}
`

/** Where it comes through: across the gates, and how wide. */
const LEAKS = [
  { offset: 0.02, width: 0.34, top: 1.25 },
  { offset: 0.82, width: 0.2, top: 0.75 },
  { offset: -0.88, width: 0.26, top: 1.05 },
] as const

export function createTrickle(time: Clock): { readonly object: Mesh; dispose(): void } {
  const positions: number[] = []
  const uvs: number[] = []
  const indices: number[] = []
  for (const { offset, width, top } of LEAKS) {
    const z = canalZ(LOCK.lowerGateX) + offset
    const first = positions.length / 3
    const x = LOCK.lowerGateX - 0.22 + (1 - Math.abs(offset)) * 0.38
    for (const [side, y, out] of [
      [-1, WATER.lower, 0.3],
      [1, WATER.lower, 0.3],
      [1, top, 0.02],
      [-1, top, 0.02],
    ] as const) {
      positions.push(x - out, y, z + (side * width) / 2)
      uvs.push((side + 1) / 2, y === WATER.lower ? 0 : 1)
    }
    indices.push(first, first + 1, first + 2, first, first + 2, first + 3)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setAttribute('uv', new BufferAttribute(new Float32Array(uvs), 2))
  geometry.setIndex(indices)
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { time },
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
    toneMapped: false,
  })
  const object = new Mesh(geometry, material)
  object.name = 'trickle'
  return {
    object,
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}

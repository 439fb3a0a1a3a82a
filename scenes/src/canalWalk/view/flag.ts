// A small pennant on the café's roof. One draw; it moves in the vertex shader.

import { DoubleSide, Mesh, PlaneGeometry, ShaderMaterial } from 'three'
import type { Clock } from '../../view/clock.ts'
import { COMMON, HAZE_PER_METRE } from '../../view/common.glsl.ts'

const VERTEX = /* glsl */ `
uniform float time;
varying vec2 at;
varying vec3 toEye;
varying float fold;
void main() {
  at = uv;
  vec3 p = position;
  p.y *= 1.0 - 0.75 * uv.x;
  fold = sin(uv.x * 5.5 - time * 1.9) * uv.x;
  p.z += fold * 0.16;
  p.y -= uv.x * uv.x * 0.16;
  vec4 world = modelMatrix * vec4(p, 1.0);
  toEye = cameraPosition - world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}
`

const FRAGMENT = /* glsl */ `
varying vec2 at;
varying vec3 toEye;
varying float fold;
${COMMON}
void main() {
  vec3 colour = at.x < 0.34 ? vec3(0.86, 0.74, 0.54) : vec3(0.036, 0.14, 0.085);
  gl_FragColor = vec4(gentle(haze(colour * (0.95 + 0.3 * fold), toEye, ${HAZE_PER_METRE})), 1.0);
  #include <colorspace_fragment>
}
`

export function createFlag(
  at: readonly [number, number, number],
  time: Clock,
): { readonly object: Mesh; dispose(): void } {
  const geometry = new PlaneGeometry(1.5, 0.75, 14, 1)
  geometry.translate(0.75, 0, 0)
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { time },
    side: DoubleSide,
    toneMapped: false,
  })
  const object = new Mesh(geometry, material)
  object.name = 'flag'
  object.position.set(at[0], at[1], at[2])
  object.rotation.y = 0.5
  return {
    object,
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}

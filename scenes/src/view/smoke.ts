// Smoke from chimneys: a few soft puffs per chimney that rise, widen and thin out. One draw for all of them.

import { InstancedMesh, Matrix4, PlaneGeometry, ShaderMaterial } from 'three'
import type { Clock } from './clock.ts'
import { COMMON, HAZE_PER_METRE } from './common.glsl.ts'

const PUFFS = 12

const VERTEX = /* glsl */ `
uniform float time;
varying vec2 at;
varying float age;
varying vec3 toEye;
void main() {
  vec3 mouth = instanceMatrix[3].xyz;
  float own = instanceMatrix[0].x;
  float size = instanceMatrix[1].y;
  age = fract(own + time * 0.055);
  float rise = age * (1.4 + age) * size;
  vec3 centre = mouth + vec3(0.55 * age * age * size + 0.10 * sin(time * 0.7 + own * 19.0) * age, rise, -0.25 * age * age * size);
  vec3 right = normalize(vec3(viewMatrix[0][0], viewMatrix[1][0], viewMatrix[2][0]));
  float wide = (0.10 + 0.55 * age) * size * 0.62;
  vec3 world = centre + (right * position.x + vec3(0.0, 1.0, 0.0) * position.y) * wide * 2.0;
  at = position.xy * 2.0;
  toEye = cameraPosition - world;
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
`

const FRAGMENT = /* glsl */ `
varying vec2 at;
varying float age;
varying vec3 toEye;
${COMMON}
void main() {
  float puff = smoothstep(1.0, 0.15, length(at) + 0.25 * (softNoise(at * 2.3 + age * 3.0) - 0.5));
  vec3 colour = haze(vec3(0.78, 0.74, 0.70), toEye, ${HAZE_PER_METRE});
  gl_FragColor = vec4(colour, puff * 0.30 * smoothstep(0.0, 0.08, age) * (1.0 - age));
  #include <colorspace_fragment>
}
`

export type ChimneyMouth = { readonly at: readonly [number, number, number]; readonly size: number }

export function createSmoke(
  mouths: readonly ChimneyMouth[],
  time: Clock,
): { readonly object: InstancedMesh; dispose(): void } {
  const geometry = new PlaneGeometry(1, 1)
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { time },
    transparent: true,
    depthWrite: false,
    toneMapped: false,
  })
  const object = new InstancedMesh(geometry, material, mouths.length * PUFFS)
  const matrix = new Matrix4()
  mouths.forEach(({ at, size }, chimney) => {
    for (let i = 0; i < PUFFS; i++) {
      // The shader reads phase, size and place out of the matrix; it never transforms with it.
      matrix.set(i / PUFFS + chimney * 0.037, 0, 0, at[0], 0, size, 0, at[1], 0, 0, 1, at[2], 0, 0, 0, 1)
      object.setMatrixAt(chimney * PUFFS + i, matrix)
    }
  })
  object.name = 'smoke'
  object.frustumCulled = false
  return {
    object,
    dispose() {
      object.dispose()
      geometry.dispose()
      material.dispose()
    },
  }
}

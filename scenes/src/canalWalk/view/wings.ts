// The material of what flies: like the baked one, with wings that beat by how far out they are.

import { DoubleSide, ShaderMaterial } from 'three'
import type { Clock } from '../../view/clock.ts'
import { COMMON, HAZE_PER_METRE } from '../../view/common.glsl.ts'

const VERTEX = /* glsl */ `
uniform float time;
uniform float lift;
varying vec3 tint;
varying vec3 toEye;
void main() {
  tint = color.rgb;
  float wing = max(0.0, color.a - 0.5) * 2.0;
#ifdef USE_INSTANCING
  mat4 place = modelMatrix * instanceMatrix;
  float own = instanceMatrix[3].x;
#else
  mat4 place = modelMatrix;
  float own = 0.0;
#endif
  vec4 world = place * vec4(position, 1.0);
  world.y += wing * lift * sin(time * 2.0 + own) * (0.75 + 0.25 * sin(time * 0.4 + own));
  toEye = cameraPosition - world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}
`

const FRAGMENT = /* glsl */ `
varying vec3 tint;
varying vec3 toEye;
${COMMON}
void main() {
  gl_FragColor = vec4(gentle(haze(tint, toEye, ${HAZE_PER_METRE})), 1.0);
  #include <colorspace_fragment>
}
`

export function createWingMaterial(time: Clock, liftMetres: number): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { time, lift: { value: liftMetres } },
    vertexColors: true,
    side: DoubleSide,
    toneMapped: false,
  })
}

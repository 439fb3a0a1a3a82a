// The ground near the walk: the painted picture with its light, and grit and grass per pixel on top.

import { ShaderMaterial, type Texture } from 'three'
import { COMMON, HAZE_PER_METRE, SEEN_FROM_EYE } from '../../view/common.glsl.ts'
import { GROUND_PICTURE } from '../groundRange.ts'
import { CANAL_LINE } from './canalLine.glsl.ts'

const { fromX, toX, fromOffset, toOffset } = GROUND_PICTURE

const FRAGMENT = /* glsl */ `
uniform sampler2D picture;
varying vec3 toEye;
varying vec3 place;
${COMMON}${CANAL_LINE}
void main() {
  float offset = place.z - canalZ(place.x);
  vec2 at = vec2((place.x - ${fromX.toFixed(1)}) / ${(toX - fromX).toFixed(1)}, (offset - ${fromOffset.toFixed(1)}) / ${(toOffset - fromOffset).toFixed(1)});
  vec4 painted = texture2D(picture, at);
  vec3 colour = painted.rgb;
  float gravel = smoothstep(0.55, 0.95, painted.a);
  float near = 1.0 - smoothstep(3.0, 16.0, length(toEye));
  float grit = softNoise(place.xz * 46.0) * 0.6 + softNoise(place.xz * 19.0) * 0.4;
  float blades = softNoise(place.xz * vec2(34.0, 30.0)) * 0.55 + softNoise(place.xz * 7.0) * 0.45;
  float stones = smoothstep(0.72, 0.9, softNoise(place.xz * 27.0 + 5.0));
  vec3 asGravel = colour * (1.0 + (grit - 0.5) * 0.42 * near + stones * 0.20 * near);
  vec3 asGrass = colour * (1.0 + (blades - 0.5) * mix(0.3, 0.66, near));
  colour = mix(asGrass, asGravel, gravel);
  colour = haze(colour, toEye, ${HAZE_PER_METRE});
  gl_FragColor = vec4(gentle(colour), 1.0);
  #include <colorspace_fragment>
}
`

export function createGroundMaterial(picture: Texture): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: SEEN_FROM_EYE,
    fragmentShader: FRAGMENT,
    uniforms: { picture: { value: picture } },
    toneMapped: false,
  })
}

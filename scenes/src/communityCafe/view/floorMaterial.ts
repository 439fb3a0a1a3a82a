// The worn oak floor: boards of their own tone and grain per pixel, paler where people walk, in baked lamplight,
// with the evening sun from its picture on top.

import { ShaderMaterial, type Texture } from 'three'
import { SUN, SUN_LIGHT } from '../../build/light.ts'
import { COMMON, SEEN_FROM_EYE } from '../../view/common.glsl.ts'
import { SUN_PICTURE } from '../sunPicture.ts'

const { fromX, toX, fromZ, toZ } = SUN_PICTURE
const vec3 = (values: readonly number[], by = 1) => `vec3(${values.map((value) => (value * by).toFixed(4)).join(', ')})`

const VERTEX = SEEN_FROM_EYE.replace('void main() {', 'varying vec3 lit;\nvoid main() {\n  lit = color.rgb * 2.0;')

const FRAGMENT = /* glsl */ `
uniform sampler2D sun;
varying vec3 toEye;
varying vec3 place;
varying vec3 lit;
${COMMON}
void main() {
  vec2 at = place.xz;
  float row = floor(at.x / 0.135);
  float along = at.y + cell(vec2(row, 3.0)) * 1.9;
  float board = floor(along / 1.9);
  float own = cell(vec2(row, board) + 5.0);
  vec2 edge = vec2(abs(fract(at.x / 0.135) - 0.5) * 0.135, abs(fract(along / 1.9) - 0.5) * 1.9);
  float soft = fwidth(at.x) + 0.0012;
  float softAlong = fwidth(at.y) + 0.0012;
  float gap = max(smoothstep(0.0675 - 0.0022 - soft, 0.0675 - 0.001, edge.x), smoothstep(0.95 - 0.0022 - softAlong, 0.95 - 0.001, edge.y));
  float near = 1.0 - smoothstep(0.004, 0.02, max(fwidth(at.x), fwidth(at.y)));
  vec2 grainAt = vec2(at.x * 62.0 + own * 40.0, along * 3.1);
  float grain = softNoise(grainAt + softNoise(vec2(at.x * 9.0, along * 0.9)) * 3.0);
  vec3 oak = mix(vec3(0.255, 0.128, 0.056), vec3(0.40, 0.225, 0.108), own * 0.75 + 0.2);
  oak *= 0.86 + 0.24 * mix(0.5, grain, near);
  // The way from the door to the bar is walked most.
  float walked = exp(-pow((at.y - 0.05) / 0.62, 2.0)) * smoothstep(1.9, 0.4, at.x) + 0.5 * exp(-pow((at.x + 0.35) / 0.5, 2.0)) * smoothstep(4.2, 2.0, abs(at.y));
  oak = mix(oak, oak * 1.16 + vec3(0.03, 0.025, 0.018), clamp(walked, 0.0, 1.0) * (0.45 + 0.35 * softNoise(at * 2.3)));
  oak *= 1.0 - 0.5 * gap * (0.35 + 0.65 * near);
  float lies = texture2D(sun, vec2((at.x - (${fromX.toFixed(2)})) / ${(toX - fromX).toFixed(2)}, (at.y - (${fromZ.toFixed(2)})) / ${(toZ - fromZ).toFixed(2)})).r * step(at.x, ${(toX - 0.02).toFixed(2)});
  vec3 colour = oak * (lit + ${vec3(SUN_LIGHT, SUN[1] * 1.25)} * lies);
  // Wax: the windows lie in it, very softly, when one looks along it.
  float flat_ = pow(1.0 - abs(normalize(toEye).y), 4.0);
  colour += vec3(0.9, 0.74, 0.55) * 0.10 * flat_ * (0.4 + 0.6 * grain);
  gl_FragColor = vec4(gentle(colour), 1.0);
  #include <colorspace_fragment>
}
`

export function createFloorMaterial(sun: Texture): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { sun: { value: sun } },
    vertexColors: true,
    toneMapped: false,
  })
}

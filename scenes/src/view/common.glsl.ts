// Shader text that the surfaces of every place share: the sky, haze towards the horizon, smooth noise.

import { SUN } from '../build/light.ts'

const number = (value: number) => value.toFixed(5)

export const COMMON = /* glsl */ `
const vec3 SUN = vec3(${SUN.map(number).join(', ')});
const vec3 HORIZON = vec3(0.896, 0.716, 0.527);
const vec3 HORIZON_COOL = vec3(0.60, 0.66, 0.68);
const vec3 ZENITH = vec3(0.212, 0.381, 0.584);

float cell(vec2 p) {
  p = fract(p * vec2(0.1031, 0.1130));
  p += dot(p, p.yx + 33.33);
  return fract((p.x + p.y) * p.x * 41.7);
}
float softNoise(vec2 p) {
  vec2 i = floor(p);
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(cell(i), cell(i + vec2(1.0, 0.0)), f.x), mix(cell(i + vec2(0.0, 1.0)), cell(i + vec2(1.0, 1.0)), f.x), f.y);
}
vec3 skyColour(vec3 d) {
  float up = clamp(d.y, 0.0, 1.0);
  float towards = max(dot(d, SUN), 0.0);
  vec3 low = mix(HORIZON_COOL, HORIZON, 0.45 + 0.55 * smoothstep(-0.6, 0.9, dot(normalize(d.xz + 1e-4), normalize(SUN.xz))));
  vec3 sky = mix(low, ZENITH, pow(smoothstep(0.0, 0.75, up), 0.62));
  sky += vec3(1.0, 0.72, 0.40) * (0.16 * pow(towards, 6.0) + 0.30 * pow(towards, 40.0));
  return sky;
}
vec3 haze(vec3 colour, vec3 toEye, float reach) {
  float distance = length(toEye);
  vec3 d = -toEye / max(distance, 1e-3);
  vec3 air = skyColour(normalize(vec3(d.x, 0.03, d.z)));
  return mix(colour, air, 1.0 - exp(-max(0.0, distance - 12.0) * reach));
}
vec3 gentle(vec3 c) {
  return min(c, vec3(0.97));
}
`

export const HAZE_PER_METRE = '0.0021'

/** For whatever stands still and is coloured by where it is and from where it is seen. */
export const SEEN_FROM_EYE = /* glsl */ `
varying vec3 toEye;
varying vec3 place;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  place = world.xyz;
  toEye = cameraPosition - world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}
`

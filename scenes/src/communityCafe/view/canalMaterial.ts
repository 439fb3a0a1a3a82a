// The canal as one sees it from a window: the evening sky and the dark of the far trees lying on slow ripples.

import { ShaderMaterial } from 'three'
import type { Clock } from '../../view/clock.ts'
import { COMMON, HAZE_PER_METRE, SEEN_FROM_EYE } from '../../view/common.glsl.ts'

const FRAGMENT = /* glsl */ `
uniform float time;
varying vec3 toEye;
varying vec3 place;
${COMMON}
void main() {
  float distance = length(toEye);
  vec3 eye = toEye / distance;
  vec2 flow = vec2(time * 0.10, time * 0.035);
  float calm = 1.0 / (1.0 + distance * 0.05);
  float a = softNoise(place.xz * vec2(1.1, 1.9) + flow) + 0.6 * softNoise(place.xz * vec2(2.7, 4.3) - flow * 1.6);
  float b = softNoise(place.zx * vec2(1.3, 1.7) - flow + 9.0) + 0.6 * softNoise(place.zx * vec2(3.1, 4.9) + flow * 1.4 + 4.0);
  vec3 normal = normalize(vec3((a - 0.8) * 0.10 * calm, 1.0, (b - 0.8) * 0.13 * calm));
  vec3 ray = reflect(-eye, normal);
  ray.y = abs(ray.y) + 0.002;
  ray = normalize(ray);
  vec3 sky = skyColour(ray);
  // Trees and bank across stand about so high over the water, seen from it.
  float top = 0.10 + 0.15 * softNoise(vec2(atan(ray.x, ray.z) * 14.0, 2.0)) + 0.05 * softNoise(vec2(atan(ray.x, ray.z) * 55.0, 7.0));
  float across = smoothstep(0.15, -0.25, ray.z);
  vec3 bank = mix(vec3(0.16, 0.17, 0.075), vec3(0.10, 0.125, 0.06), smoothstep(0.0, 0.2, ray.y));
  vec3 mirrored = mix(sky, bank, across * smoothstep(top + 0.03, top - 0.03, ray.y));
  float shine = 0.12 + 0.88 * pow(1.0 - clamp(dot(eye, normal), 0.0, 1.0), 3.0);
  vec3 colour = mix(vec3(0.036, 0.085, 0.10), mirrored, shine * 0.94);
  float glint = max(dot(ray, SUN), 0.0);
  colour += vec3(1.0, 0.74, 0.42) * (0.5 * pow(glint, 240.0) + 0.10 * pow(glint, 24.0));
  colour = haze(colour, toEye, ${HAZE_PER_METRE});
  gl_FragColor = vec4(gentle(colour), 1.0);
  #include <colorspace_fragment>
}
`

export function createCanalMaterial(time: Clock): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: SEEN_FROM_EYE,
    fragmentShader: FRAGMENT,
    uniforms: { time },
    toneMapped: false,
  })
}

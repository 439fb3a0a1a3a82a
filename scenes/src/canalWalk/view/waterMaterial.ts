// The water: slow ripples over a dark bed, the banks and the sky lying on it, a path of light towards the sun.
// Reflections come from a picture of both banks made at build; nothing is drawn twice.

import {
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  RepeatWrapping,
  RGFormat,
  ShaderMaterial,
  type Texture,
} from 'three'
import { noise } from '../../build/random.ts'
import type { Clock } from '../../view/clock.ts'
import { COMMON, HAZE_PER_METRE, SEEN_FROM_EYE } from '../../view/common.glsl.ts'
import { BANK_PICTURE } from '../bankRange.ts'
import { BRIDGE_X, WINDING_HOLE_X } from '../canalLine.ts'
import { CANAL_LINE } from './canalLine.glsl.ts'

const SIZE = 128

/** Slopes of small waves, repeating, as two channels centred on one half. */
function rippleTexture(): DataTexture {
  const height = (x: number, y: number) => {
    const wrap = (cells: number, turn: number) => {
      const [fu, fv] = [(((x % SIZE) + SIZE) % SIZE) / SIZE, (((y % SIZE) + SIZE) % SIZE) / SIZE]
      const [u, v] = [fu * cells, fv * cells]
      const near = noise(u + turn, v) * (1 - fu) + noise(u + turn - cells, v) * fu
      const far = noise(u + turn, v - cells) * (1 - fu) + noise(u + turn - cells, v - cells) * fu
      return near * (1 - fv) + far * fv
    }
    return wrap(6, 3) * 1.6 + wrap(13, 31) * 0.8 + wrap(27, 77) * 0.35
  }
  const data = new Uint8Array(SIZE * SIZE * 2)
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const to = (y * SIZE + x) * 2
      data[to] = Math.max(0, Math.min(255, Math.round(128 + (height(x + 1, y) - height(x - 1, y)) * 420)))
      data[to + 1] = Math.max(0, Math.min(255, Math.round(128 + (height(x, y + 1) - height(x, y - 1)) * 420)))
    }
  }
  const texture = new DataTexture(data, SIZE, SIZE, RGFormat)
  texture.wrapS = texture.wrapT = RepeatWrapping
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.needsUpdate = true
  return texture
}

const FRAGMENT = /* glsl */ `
uniform sampler2D ripples;
uniform sampler2D banks;
uniform float time;
varying vec3 toEye;
varying vec3 place;
${COMMON}${CANAL_LINE}
const float FROM_X = ${BANK_PICTURE.fromX.toFixed(1)};
const float SPAN = ${(BANK_PICTURE.toX - BANK_PICTURE.fromX).toFixed(1)};
const float HIGH = ${BANK_PICTURE.metresHigh.toFixed(1)};
const float BRIDGE_X = ${BRIDGE_X.toFixed(1)};
const float POOL_X = ${WINDING_HOLE_X.toFixed(1)};
const float DEEP = ${BANK_PICTURE.metresAway.toFixed(1)};

vec4 bankAt(float x, float y, float side, float blur) {
  float row = clamp(y / HIGH, 0.006, 0.994);
  return texture2D(banks, vec2((x - FROM_X) / SPAN, side > 0.0 ? row * 0.5 : 0.5 + row * 0.5), blur);
}

// The bridge crosses the canal, so the picture of the banks does not know its faces: an arch, cut out of brick.
vec4 bridgeOver(vec3 from, vec3 ray) {
  float face = BRIDGE_X + (ray.x > 0.0 ? -2.1 : 2.1);
  float reach = (face - from.x) / ray.x;
  if (reach < 0.0 || reach > 70.0) return vec4(0.0);
  vec3 hit = from + ray * reach;
  float offset = hit.z - canalZ(BRIDGE_X);
  vec2 arch = vec2((offset - 1.2) / 4.0, (hit.y - 0.9) / 2.35);
  float t = min(1.0, abs(offset - 1.2) / (offset < 1.2 ? 16.2 : 18.3));
  float top = 1.15 + 3.85 * pow(0.5 + 0.5 * cos(t * 3.14159), 1.15);
  float inside = hit.y > 0.9 ? dot(arch, arch) : abs(arch.x) * abs(arch.x);
  float brick = smoothstep(0.97, 1.03, inside) * smoothstep(top + 0.06, top - 0.06, hit.y) * step(t, 0.98);
  vec3 colour = ray.x > 0.0 ? vec3(0.50, 0.205, 0.115) : vec3(0.13, 0.075, 0.06);
  colour *= 0.86 + 0.28 * softNoise(vec2(offset * 2.2, hit.y * 7.0));
  return vec4(mix(colour, skyColour(ray), 1.0 - exp(-reach * 0.0026)), brick);
}

// What a mirrored ray meets: the bank at the distance that the picture knows, or the sky.
vec3 mirrored(vec3 from, vec3 ray) {
  vec3 sky = skyColour(ray);
  float offset = from.z - canalZ(from.x);
  float side = ray.z > 0.0 ? 1.0 : -1.0;
  float across = max(abs(ray.z), 0.05);
  float pool = side < 0.0 ? 11.0 * (1.0 - smoothstep(3.0, 15.0, abs(from.x - POOL_X))) : 0.0;
  float start = 6.0 + pool;
  float reach = max(0.3, start - side * offset) / across;
  vec3 hit = ray * min(reach, 60.0);
  float known = bankAt(from.x + hit.x, hit.y, side, 3.0).a * DEEP;
  reach = max(0.3, max(start - 1.0, mix(start, known, 0.5)) - side * offset) / across;
  hit = ray * min(reach, 70.0);
  vec4 seen = bankAt(from.x + hit.x, hit.y, side, 0.6);
  vec3 bank = mix(seen.rgb, sky, 1.0 - exp(-reach * 0.0026));
  vec3 found = mix(sky, bank, smoothstep(0.02, 0.26, seen.a) * smoothstep(0.02, 0.12, abs(ray.z)));
  vec4 bridge = bridgeOver(from, ray);
  return mix(found, bridge.rgb, bridge.a);
}

void main() {
  float distance = length(toEye);
  vec3 eye = toEye / distance;
  vec2 flow = vec2(time * 0.018, time * 0.006);
  vec2 slope = texture2D(ripples, place.xz * 0.19 + flow).rg + texture2D(ripples, place.xz * vec2(0.43, 0.61) - flow * 1.7).rg - 1.0;
  float breeze = 0.35 + 0.65 * softNoise(place.xz * 0.12 + flow * 2.0);
  float calm = 1.0 / (1.0 + distance * 0.035);
  vec3 normal = normalize(vec3(slope.x * 0.055 * breeze * calm, 1.0, slope.y * 0.075 * breeze * calm));
  vec3 ray = reflect(-eye, normal);
  ray.y = abs(ray.y) + 0.002;
  float facing = clamp(dot(eye, normal), 0.0, 1.0);
  float shine = 0.10 + 0.90 * pow(1.0 - facing, 3.2);
  float offset = place.z - canalZ(place.x);
  vec3 deep = mix(vec3(0.034, 0.084, 0.102), vec3(0.10, 0.13, 0.085), 0.35 * softNoise(place.xz * 0.4) + 0.4 * smoothstep(3.4, 5.0, abs(offset)));
  vec3 colour = mix(deep, mirrored(place, normalize(ray)), shine * 0.93);
  float glint = max(dot(normalize(ray), SUN), 0.0);
  colour += vec3(1.0, 0.74, 0.42) * (0.55 * pow(glint, 260.0) + 0.10 * pow(glint, 26.0));
  colour = haze(colour, toEye, ${HAZE_PER_METRE});
  gl_FragColor = vec4(gentle(colour), 1.0);
  #include <colorspace_fragment>
}
`

export function createWaterMaterial(
  time: Clock,
  banks: Texture,
): { readonly material: ShaderMaterial; dispose(): void } {
  const ripples = rippleTexture()
  const material = new ShaderMaterial({
    vertexShader: SEEN_FROM_EYE,
    fragmentShader: FRAGMENT,
    uniforms: { ripples: { value: ripples }, banks: { value: banks }, time },
    toneMapped: false,
  })
  return {
    material,
    dispose() {
      material.dispose()
      ripples.dispose()
    },
  }
}

// The sky: warm at the horizon, blue above, thin clouds that hardly move. Drawn behind everything, without depth.

import {
  BackSide,
  DataTexture,
  LinearFilter,
  Mesh,
  RedFormat,
  RepeatWrapping,
  ShaderMaterial,
  SphereGeometry,
} from 'three'
import { noise } from '../build/random.ts'
import type { Clock } from './clock.ts'
import { COMMON } from './common.glsl.ts'

const SIZE = 256

/** Soft noise that repeats at its edges, as one channel. */
function cloudTexture(): DataTexture {
  const data = new Uint8Array(SIZE * SIZE)
  const wrapped = (x: number, y: number, cells: number) => {
    const [u, v] = [(x / SIZE) * cells, (y / SIZE) * cells]
    const [fu, fv] = [x / SIZE, y / SIZE]
    const a = noise(u, v) * (1 - fu) + noise(u - cells, v) * fu
    const b = noise(u, v - cells) * (1 - fu) + noise(u - cells, v - cells) * fu
    return a * (1 - fv) + b * fv
  }
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const value =
        wrapped(x, y, 4) * 0.5 + wrapped(x, y, 9) * 0.28 + wrapped(x, y, 21) * 0.15 + wrapped(x, y, 47) * 0.07
      data[y * SIZE + x] = Math.round(value * 255)
    }
  }
  const texture = new DataTexture(data, SIZE, SIZE, RedFormat)
  texture.wrapS = texture.wrapT = RepeatWrapping
  texture.magFilter = texture.minFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}

const VERTEX = /* glsl */ `
varying vec3 direction;
void main() {
  direction = position;
  vec4 at = projectionMatrix * mat4(mat3(viewMatrix)) * vec4(position, 1.0);
  gl_Position = at.xyww;
}
`

const FRAGMENT = /* glsl */ `
uniform sampler2D clouds;
uniform float time;
varying vec3 direction;
${COMMON}
void main() {
  vec3 d = normalize(direction);
  vec3 sky = skyColour(d);
  if (d.y > 0.0) {
    vec2 at = d.xz / (d.y + 0.22);
    float veil = texture2D(clouds, at * vec2(0.10, 0.17) + vec2(time * 0.00035, 0.0)).r;
    float wisps = texture2D(clouds, at * vec2(0.24, 0.52) + vec2(time * 0.0006, 0.3)).r;
    float cover = smoothstep(0.46, 0.64, veil * 0.58 + wisps * 0.42) * smoothstep(0.0, 0.14, d.y);
    float towards = max(dot(d, SUN), 0.0);
    vec3 lit = mix(vec3(0.86, 0.74, 0.64), vec3(0.97, 0.82, 0.62), pow(towards, 2.0));
    sky = mix(sky, lit, cover * 0.72);
    float disc = smoothstep(0.9988, 0.9994, dot(d, SUN));
    sky = mix(sky, vec3(1.0, 0.93, 0.74), disc * 0.9);
  }
  gl_FragColor = vec4(gentle(sky), 1.0);
  #include <colorspace_fragment>
}
`

export function createSky(time: Clock): { readonly object: Mesh; dispose(): void } {
  const clouds = cloudTexture()
  const geometry = new SphereGeometry(10, 24, 16)
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { clouds: { value: clouds }, time },
    side: BackSide,
    depthWrite: false,
    toneMapped: false,
  })
  const object = new Mesh(geometry, material)
  object.name = 'sky'
  object.frustumCulled = false
  object.renderOrder = 5
  return {
    object,
    dispose() {
      geometry.dispose()
      material.dispose()
      clouds.dispose()
    },
  }
}

// The material of everything that stands still: baked colours, fine patterns per pixel, leaves that sway.
// Shared by all meshes of a place; whoever creates the world owns the clock that it reads.

import { DoubleSide, ShaderMaterial, type Texture } from 'three'
import { PATTERN_METRES, SPRAY_FROM } from '../build/pattern.ts'
import type { Clock } from './clock.ts'
import { COMMON, HAZE_PER_METRE } from './common.glsl.ts'

const VERTEX = /* glsl */ `
uniform float time;
varying vec4 tint;
varying vec2 metres;
varying vec3 toEye;
varying vec3 place;
void main() {
  tint = color;
  metres = (uv - 0.5) * ${PATTERN_METRES.toFixed(1)};
#ifdef USE_INSTANCING
  vec4 world = modelMatrix * instanceMatrix * vec4(position, 1.0);
#else
  vec4 world = modelMatrix * vec4(position, 1.0);
#endif
  float sway = max(0.0, color.a - 0.5) * 2.0;
  float gust = 0.6 + 0.4 * sin(time * 0.37 + world.x * 0.09);
  float swing = sin(time * 1.15 + world.x * 0.45 + world.z * 0.31) + 0.4 * sin(time * 1.9 + world.z * 1.3 + world.y * 0.7);
  world.x += sway * gust * (0.05 + 0.085 * swing);
  world.z += sway * gust * 0.05 * sin(time * 0.93 + world.x * 0.7);
  place = world.xyz;
  toEye = cameraPosition - world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}
`

const FRAGMENT = /* glsl */ `
varying vec4 tint;
varying vec2 metres;
varying vec3 toEye;
varying vec3 place;
uniform sampler2D leaves;
${COMMON}
// x: depth of the joint (0 to 1), y: a number of its own for each brick.
vec2 courses(vec2 p, vec2 size, float joint) {
  vec2 q = p / size;
  q.x += 0.5 * mod(floor(q.y), 2.0);
  vec2 id = floor(q);
  vec2 f = fract(q);
  vec2 edge = min(f, 1.0 - f) * size;
  vec2 soft = fwidth(p) * 0.9 + 0.0015;
  float line = 1.0 - min(smoothstep(joint, joint + soft.x + 0.003, edge.x), smoothstep(joint, joint + soft.y + 0.003, edge.y));
  return vec2(line, cell(id + 7.0));
}
void main() {
  vec3 colour = tint.rgb;
  float kind = tint.a < 0.5 ? floor(tint.a * 32.0 + 0.5) : 0.0;
  float along = metres.x - ${SPRAY_FROM.toFixed(1)};
  bool isCard = tint.a >= 0.5 && along > -0.5;
  float tile = floor(along * 0.5 + 0.01);
  vec2 inTile = clamp(vec2(along - tile * 2.0, metres.y), 0.008, 0.992);
  float leafy = step(abs(kind - 9.0), 0.1);
  if (leafy > 0.5) {
    tile = 1.0;
    inTile = abs(fract(vec2(place.x + place.z * 0.83, place.y) * 0.62) * 2.0 - 1.0);
  }
  vec4 spray = texture2D(leaves, (inTile + vec2(mod(tile, 2.0), floor(tile * 0.5))) * 0.5);
  if (isCard) {
    if (spray.r < mix(0.42, 0.26, smoothstep(8.0, 50.0, length(toEye)))) discard;
    colour *= 0.55 + 0.62 * spray.g;
  }
  float fine = 1.0 - smoothstep(0.008, 0.035, max(fwidth(metres.x), fwidth(metres.y)));
  float far = 1.0 - smoothstep(0.03, 0.16, max(fwidth(metres.x), fwidth(metres.y)));
  if (kind == 1.0) {
    vec2 b = courses(metres, vec2(0.225, 0.075), 0.004);
    colour *= mix(1.0, 0.80 + 0.42 * b.y, far);
    colour = mix(colour, colour * 1.05 + vec3(0.05, 0.045, 0.035), b.x * fine * 0.75);
  } else if (kind == 2.0) {
    vec2 b = courses(metres + vec2(0.0, 0.01), vec2(3.7, 0.125), 0.003);
    colour *= mix(1.0, 0.88 + 0.22 * b.y, far);
    colour *= 1.0 - 0.55 * b.x * fine;
    colour *= 1.0 + 0.10 * (softNoise(metres * vec2(5.0, 60.0)) - 0.5) * fine;
  } else if (kind == 3.0) {
    vec2 b = courses(metres, vec2(0.26, 0.19), 0.004);
    float step = fract(metres.y / 0.19);
    colour *= mix(1.0, 0.80 + 0.34 * b.y, far) * (1.0 - 0.4 * b.x * fine) * mix(1.0, 0.86 + 0.2 * step, fine);
  } else if (kind == 4.0) {
    vec2 b = courses(metres, vec2(0.62, 0.31), 0.006);
    colour *= mix(1.0, 0.84 + 0.3 * b.y, far);
    colour *= 1.0 - 0.35 * b.x * fine;
    colour *= 1.0 + 0.12 * (softNoise(metres * 22.0) - 0.5);
  } else if (kind == 5.0) {
    float furrow = softNoise(vec2(metres.x * 14.0 + softNoise(metres * 3.0) * 2.0, metres.y * 2.6));
    colour *= 0.62 + 0.72 * furrow;
  } else if (kind == 6.0 || kind == 8.0) {
    colour *= 0.8 + 0.4 * softNoise(place.xz * 24.0);
  } else if (leafy > 0.5) {
    colour *= mix(0.3, 0.22 + 0.98 * spray.g * spray.g, smoothstep(0.2, 0.6, spray.r));
  } else if (kind == 7.0) {
    colour *= 0.95 + 0.09 * softNoise(metres * vec2(2.6, 1.1)) ;
  } else if (kind == 10.0 || kind == 11.0) {
    vec3 flatNormal = normalize(cross(dFdx(place), dFdy(place)));
    vec3 mirrored = reflect(-normalize(toEye), flatNormal);
    float above = smoothstep(-0.25, 0.75, mirrored.y);
    float lamp = pow(max(0.0, dot(mirrored, normalize(vec3(-0.55, 0.75, 0.3)))), kind == 10.0 ? 14.0 : 40.0);
    float edge = pow(1.0 - abs(dot(normalize(toEye), flatNormal)), 3.0);
    if (kind == 10.0) colour = colour * (0.42 + 0.95 * above) + vec3(1.0, 0.86, 0.64) * (0.42 * lamp + 0.10 * edge);
    else colour += vec3(1.0, 0.88, 0.7) * (0.22 * lamp + 0.07 * edge * above);
  } else if (kind == 12.0) {
    vec3 weave = place * 190.0;
    float thread = sin(weave.x + weave.y * 0.7) * sin(weave.z + weave.y);
    float near = 1.0 - smoothstep(0.4, 1.6, length(fwidth(weave)));
    colour *= 0.96 + 0.08 * softNoise(place.xz * 14.0 + place.y * 11.0) + 0.05 * thread * near;
  } else if (kind == 13.0) {
    float drawn = softNoise(vec2(metres.x * 3.0 + softNoise(metres * 2.0) * 1.5, metres.y * 58.0)) * fine + 0.5 * (1.0 - fine);
    colour *= 0.88 + 0.17 * drawn + 0.08 * softNoise(metres * vec2(1.2, 9.0));
  } else if (!isCard && tint.a < 0.5) {
    colour *= 0.96 + 0.08 * softNoise(place.xz * 9.0 + place.y * 13.0);
  }
  colour = haze(colour, toEye, ${HAZE_PER_METRE});
  gl_FragColor = vec4(gentle(colour), 1.0);
  #include <colorspace_fragment>
}
`

export function createBakedMaterial(time: Clock, leaves: Texture): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { time, leaves: { value: leaves } },
    vertexColors: true,
    side: DoubleSide,
    toneMapped: false,
  })
}

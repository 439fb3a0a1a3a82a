// Beams of controllers and hands, the dots where they end, and the ring of the eyes: one draw call for all.
// Lies in the headset's own space. Owned by `Worn`, written every frame, allocates nothing.

import {
  DoubleSide,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
} from 'three'
import { ACTION, INK, PAPER } from '../world/daylight.ts'

const MOST = 8

const vertexShader = /* glsl */ `
in vec4 start;
in vec4 end;
out vec2 vAt;
flat out vec2 vKind;
void main() {
  vAt = position.xy * 2.0;
  vKind = vec2(start.w, end.w);
  vec3 a = (modelViewMatrix * vec4(start.xyz, 1.0)).xyz;
  vec3 b = (modelViewMatrix * vec4(end.xyz, 1.0)).xyz;
  vec3 at;
  if (start.w < 0.5) {
    vec3 along = b - a;
    vec3 side = normalize(cross(along, a + vec3(0.0, 0.0, 1e-4)));
    float t = position.y + 0.5;
    at = mix(a, b, t) + side * position.x * mix(0.004, 0.008, t);
  } else {
    float size = start.w < 1.5 ? 0.011 : 0.03;
    at = b + vec3(position.xy * 2.0 * size * max(0.35, -b.z), 0.0);
  }
  gl_Position = projectionMatrix * vec4(at, 1.0);
}
`
const fragmentShader = /* glsl */ `
in vec2 vAt;
flat in vec2 vKind;
uniform vec3 paper;
uniform vec3 ink;
uniform vec3 action;
void main() {
  vec3 colour = paper;
  float alpha;
  float r = length(vAt);
  if (vKind.x < 0.5) {
    float t = vAt.y * 0.5 + 0.5;
    alpha = smoothstep(1.0, 0.4, abs(vAt.x)) * smoothstep(0.02, 0.15, t) * (vKind.y > 0.5 ? 0.85 : 0.45 * smoothstep(1.0, 0.3, t));
  } else if (vKind.x < 1.5) {
    colour = mix(paper, ink, smoothstep(0.6, 0.72, r));
    alpha = smoothstep(1.0, 0.9, r) * 0.95;
  } else {
    float around = atan(vAt.x, vAt.y) / 6.2831853;
    float done = step(fract(around + 1.0), vKind.y);
    float ring = smoothstep(0.1, 0.06, abs(r - 0.72));
    float rim = smoothstep(0.19, 0.15, abs(r - 0.72));
    colour = mix(ink, mix(paper, action, done), ring);
    alpha = max(ring, rim * 0.6) * 0.95 + smoothstep(0.14, 0.08, r);
  }
  gl_FragColor = vec4(colour, min(1.0, alpha));
  if (gl_FragColor.a < 0.01) discard;
  #include <colorspace_fragment>
}
`

/** start.w: 0 beam, 1 dot, 2 ring of the eyes; end.w: hit for a beam, progress for the ring. */
const KIND = { beam: 0, dot: 1, ring: 2 } as const

export class PointerMarks {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>
  private readonly start = new InstancedBufferAttribute(new Float32Array(MOST * 4), 4)
  private readonly end = new InstancedBufferAttribute(new Float32Array(MOST * 4), 4)
  private count = 0

  constructor() {
    const square = new PlaneGeometry(1, 1)
    const geometry = new InstancedBufferGeometry()
    geometry.setIndex(square.getIndex())
    geometry.setAttribute('position', square.getAttribute('position'))
    geometry.setAttribute('start', this.start.setUsage(DynamicDrawUsage))
    geometry.setAttribute('end', this.end.setUsage(DynamicDrawUsage))
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      transparent: true,
      depthTest: false,
      depthWrite: false,
      side: DoubleSide,
      uniforms: { paper: { value: PAPER }, ink: { value: INK }, action: { value: ACTION } },
    })
    this.mesh = new Mesh(geometry, material)
    this.mesh.frustumCulled = false
    this.mesh.renderOrder = 600
    this.mesh.visible = false
  }

  begin(): void {
    this.count = 0
  }

  ray(origin: readonly number[], direction: readonly number[], length: number, hit: boolean): void {
    this.put(KIND.beam, origin, direction, length, hit ? 1 : 0)
    if (hit) this.put(KIND.dot, origin, direction, length, 0)
  }

  gaze(origin: readonly number[], direction: readonly number[], length: number, progress: number): void {
    this.put(KIND.ring, origin, direction, length, progress)
  }

  finish(): void {
    this.mesh.visible = this.count > 0
    this.mesh.geometry.instanceCount = this.count
    this.start.needsUpdate = true
    this.end.needsUpdate = true
  }

  dispose(): void {
    this.mesh.geometry.dispose()
    this.mesh.material.dispose()
  }

  private put(
    kind: number,
    origin: readonly number[],
    direction: readonly number[],
    length: number,
    value: number,
  ): void {
    if (this.count >= MOST) return
    const a = this.start.array as Float32Array
    const b = this.end.array as Float32Array
    const at = this.count++ * 4
    for (let i = 0; i < 3; i++) {
      a[at + i] = origin[i]!
      b[at + i] = origin[i]! + direction[i]! * length
    }
    a[at + 3] = kind
    b[at + 3] = value
  }
}

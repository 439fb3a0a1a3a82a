// The drawing of what can be pressed: rings on the ground and on seats in one draw call, signs and names in another.
// Owned by `Markers`.

import {
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
} from 'three'
import { createPlatePages, NO_MARKS } from '../avatars/platePages.ts'
import { ACTION, INK, PAPER } from './daylight.ts'

const MOST_RINGS = 24
const LABELS = 6

const ringVertex = /* glsl */ `
in vec4 place;
in float aimed;
out vec2 vAcross;
out float vAimed;
out float vFade;
void main() {
  vAcross = position.xy * 2.0;
  vAimed = aimed;
  float size = place.w * (1.5 + 0.12 * aimed);
  vec3 world = place.xyz + vec3(vAcross.x * size, 0.025, -vAcross.y * size);
  vFade = smoothstep(16.0, 11.0, distance(cameraPosition, place.xyz));
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
`
const ringFragment = /* glsl */ `
in vec2 vAcross;
in float vAimed;
in float vFade;
uniform vec3 paper;
uniform vec3 ink;
uniform vec3 action;
void main() {
  float r = length(vAcross) * 1.5;
  float f = fwidth(r) * 0.9;
  float band = smoothstep(0.13 + f, 0.13 - f, abs(r - 0.86));
  float rim = smoothstep(0.2 + f, 0.2 - f, abs(r - 0.86)) - band;
  float core = smoothstep(0.74, 0.2, r) * 0.24 + smoothstep(0.24 + f, 0.24 - f, r) * 0.66;
  vec3 colour = mix(paper, action, max(vAimed, 0.0) * (1.0 - rim));
  colour = mix(colour, ink, rim);
  float alpha = max(max(band * 0.94, rim * 0.5), core * (0.8 + 0.2 * vAimed));
  gl_FragColor = vec4(colour, alpha * vFade);
  if (gl_FragColor.a < 0.01) discard;
  #include <colorspace_fragment>
}
`
const labelVertex = /* glsl */ `
in vec4 place;
in vec4 label;
uniform float textScale;
out vec2 vPixels;
flat out vec4 vLabel;
void main() {
  float away = distance(cameraPosition, place.xyz);
  float height = 0.049 * textScale * clamp(away, 1.0, 14.0);
  vec3 towards = cameraPosition - place.xyz;
  vec3 right = normalize(vec3(towards.z, 0.0, -towards.x) + vec3(1e-5, 0.0, 0.0));
  vec3 up = normalize(cross(towards, right));
  vec2 half_ = vec2(label.y * 0.5 + 6.0, 46.0);
  vPixels = position.xy * 2.0 * half_;
  vLabel = label;
  vec3 world = place.xyz + up * place.w * height + (right * vPixels.x + up * vPixels.y) * height / 80.0;
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
`
const labelFragment = /* glsl */ `
precision highp sampler2DArray;
in vec2 vPixels;
flat in vec4 vLabel;
uniform sampler2DArray pages;
uniform vec3 paper;
uniform vec3 ink;
uniform vec3 action;
void main() {
  vec2 size = vec2(vLabel.y * 0.5, 39.0);
  vec2 q = abs(vPixels) - size + 20.0;
  float d = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 20.0;
  float f = fwidth(d);
  vec2 uv = vec2(0.5 + vPixels.x / 512.0, 0.5 - vPixels.y / 80.0);
  float text = abs(vPixels.y) < 40.0 ? texture(pages, vec3(uv, vLabel.x)).r : 0.0;
  vec3 plate = mix(paper, action, vLabel.z);
  vec3 colour = mix(plate, mix(ink, paper, vLabel.z), text);
  colour = mix(colour, ink, 0.25 * smoothstep(-3.5, -1.5, d) * (1.0 - vLabel.z));
  gl_FragColor = vec4(colour, smoothstep(f, -f, d) * vLabel.w);
  if (gl_FragColor.a < 0.01) discard;
  #include <colorspace_fragment>
}
`

export type MarkerMeshes = {
  readonly meshes: readonly Mesh[]
  ring(index: number, x: number, y: number, z: number, radius: number): void
  showRings(count: number): void
  aimRing(index: number, aimed: boolean): void
  /** @param lift in heights of the label, above the point */
  label(index: number, x: number, y: number, z: number, lift: number, text: string): void
  labelState(index: number, aimed: boolean, opacity: number): void
  showLabels(count: number): void
  setTextScale(scale: number): void
  dispose(): void
}

export const MARKER_LIMITS = { rings: MOST_RINGS, labels: LABELS } as const

export function createMarkerMeshes(): MarkerMeshes {
  const pages = createPlatePages(LABELS)
  const colours = { paper: { value: PAPER }, ink: { value: INK }, action: { value: ACTION } }
  const shared = { transparent: true, depthWrite: false } as const
  const rings = instanced(MOST_RINGS, { place: 4, aimed: 1 })
  const ringMaterial = new ShaderMaterial({
    ...shared,
    vertexShader: ringVertex,
    fragmentShader: ringFragment,
    uniforms: colours,
    polygonOffset: true,
    polygonOffsetFactor: -4,
    polygonOffsetUnits: -4,
  })
  const labels = instanced(LABELS, { place: 4, label: 4 })
  const labelMaterial = new ShaderMaterial({
    ...shared,
    vertexShader: labelVertex,
    fragmentShader: labelFragment,
    uniforms: { ...colours, pages: { value: pages.texture }, textScale: { value: 1 } },
  })
  const meshes = [new Mesh(rings.geometry, ringMaterial), new Mesh(labels.geometry, labelMaterial)]
  meshes.forEach((mesh, index) => {
    mesh.frustumCulled = false
    mesh.matrixAutoUpdate = false
    mesh.renderOrder = index === 0 ? 11 : 31
    mesh.visible = false
  })
  const written: string[] = []
  const show = (index: 0 | 1, geometry: InstancedBufferGeometry, count: number) => {
    geometry.instanceCount = count
    meshes[index]!.visible = count > 0
  }
  return {
    meshes,
    ring: (index, x, y, z, radius) => rings.write('place', index, x, y, z, radius),
    showRings: (count) => show(0, rings.geometry, count),
    aimRing: (index, aimed) => rings.write('aimed', index, aimed ? 1 : 0),
    label: (index, x, y, z, lift, text) => {
      labels.write('place', index, x, y, z, lift)
      if (written[index] === text) return
      written[index] = text
      const width = pages.write(index, text, NO_MARKS)
      labels.write('label', index, index, width)
    },
    labelState: (index, aimed, opacity) => labels.write('label', index, undefined, undefined, aimed ? 1 : 0, opacity),
    showLabels: (count) => show(1, labels.geometry, count),
    setTextScale: (scale) => {
      labelMaterial.uniforms.textScale!.value = scale
    },
    dispose: () => {
      pages.dispose()
      for (const { geometry } of [rings, labels]) geometry.dispose()
      ringMaterial.dispose()
      labelMaterial.dispose()
    },
  }
}

/** A square drawn many times, with numbers of its own for each. */
function instanced<Name extends string>(capacity: number, sizes: Readonly<Record<Name, number>>) {
  const square = new PlaneGeometry(1, 1)
  const geometry = new InstancedBufferGeometry()
  geometry.setIndex(square.getIndex())
  geometry.setAttribute('position', square.getAttribute('position'))
  const attributes = {} as Record<Name, InstancedBufferAttribute>
  for (const name of Object.keys(sizes) as Name[]) {
    const attribute = new InstancedBufferAttribute(new Float32Array(capacity * sizes[name]), sizes[name])
    attribute.setUsage(DynamicDrawUsage)
    geometry.setAttribute(name, attribute)
    attributes[name] = attribute
  }
  geometry.instanceCount = 0
  return {
    geometry,
    /** Leaves a number as it was where `undefined` is given. */
    write: (name: Name, index: number, a?: number, b?: number, c?: number, d?: number) => {
      const attribute = attributes[name]
      const array = attribute.array as Float32Array
      const at = index * sizes[name]
      if (a !== undefined) array[at] = a
      if (b !== undefined) array[at + 1] = b
      if (c !== undefined) array[at + 2] = c
      if (d !== undefined) array[at + 3] = d
      attribute.needsUpdate = true
    },
  }
}

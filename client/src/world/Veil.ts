// What darkens the view: the fade between places, and soft blinkers around artificial turns in the headset. One sphere
// around the head, drawn last, hidden while it would show nothing. Owned by the viewer.

import { BackSide, Mesh, ShaderMaterial, SphereGeometry } from 'three'

/** Half of what stays open, where the blinkers begin and where they are dark. */
const OPEN_RADIANS = (41 * Math.PI) / 180
const CLOSED_RADIANS = (58 * Math.PI) / 180
export const VIGNETTE_MS = 300

/** How dark blinkers are, this long after an artificial change: at once, then easing away. */
export function vignetteAt(sinceMs: number): number {
  if (!(sinceMs >= 0) || sinceMs >= VIGNETTE_MS) return 0
  const left = 1 - sinceMs / VIGNETTE_MS
  return left * left * (3 - 2 * left)
}

const vertexShader = /* glsl */ `
out vec3 vView;
void main() {
  vec4 view = viewMatrix * modelMatrix * vec4(position, 1.0);
  vView = view.xyz;
  gl_Position = projectionMatrix * view;
}
`
const fragmentShader = /* glsl */ `
in vec3 vView;
uniform float fade;
uniform float vignette;
void main() {
  float angle = acos(clamp(-normalize(vView).z, -1.0, 1.0));
  float dark = max(fade, vignette * smoothstep(${OPEN_RADIANS.toFixed(4)}, ${CLOSED_RADIANS.toFixed(4)}, angle));
  gl_FragColor = vec4(0.012, 0.018, 0.017, dark);
}
`

export type Veil = {
  readonly mesh: Mesh
  set(fade: number, vignette: number): void
  dispose(): void
}

export function createVeil(): Veil {
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: { fade: { value: 0 }, vignette: { value: 0 } },
    side: BackSide,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  })
  const geometry = new SphereGeometry(0.5, 16, 12)
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.renderOrder = 1000
  mesh.visible = false
  return {
    mesh,
    set: (fade, vignette) => {
      material.uniforms.fade!.value = fade
      material.uniforms.vignette!.value = vignette
      mesh.visible = fade > 0.002 || vignette > 0.002
    },
    dispose: () => {
      geometry.dispose()
      material.dispose()
    },
  }
}

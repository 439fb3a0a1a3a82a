// A plate in the headset that shows a page and can be pointed at: a canvas on a square, and a frame around what is aimed at.
// Owned by `HeadsetPanel`. Painted only when its words change; aiming and dwelling move one small frame.

import {
  CanvasTexture,
  Group,
  LinearFilter,
  LinearMipmapLinearFilter,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  ShaderMaterial,
  SRGBColorSpace,
  Vector3,
} from 'three'
import { ACTION, INK } from '../../world/daylight.ts'
import { paintPanel } from './paintPanel.ts'
import {
  itemAt,
  type LaidPage,
  layPage,
  PANEL_DISTANCE_METRES,
  type PanelPage,
  PIXELS_PER_METRE,
} from './panelLayout.ts'

/** On the plate, but on no button. */
const PLATE = -3
const MAGNET_METRES = PANEL_DISTANCE_METRES * Math.tan((1.5 * Math.PI) / 180)

const frameVertex = /* glsl */ `
out vec2 vAt;
uniform vec2 size;
void main() {
  vAt = position.xy * (size + 0.03);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(vAt, 0.0, 1.0);
}
`
const frameFragment = /* glsl */ `
in vec2 vAt;
uniform vec2 size;
uniform vec3 colour;
uniform vec3 fill;
uniform float progress;
void main() {
  vec2 q = abs(vAt) - size * 0.5 + 0.016;
  float d = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 0.016;
  float f = fwidth(d);
  float edge = smoothstep(0.0042 + f, 0.0042, abs(d - 0.0025));
  float filled = step(vAt.x / size.x + 0.5, progress) * smoothstep(f, -f, d) * 0.3;
  gl_FragColor = vec4(mix(fill, colour, edge), max(edge, filled));
  if (gl_FragColor.a < 0.01) discard;
  #include <colorspace_fragment>
}
`

const scratch = new Vector3()
const inverse = new Matrix4()

export class PanelBoard {
  readonly group = new Group()
  laid: LaidPage
  private readonly canvas = document.createElement('canvas')
  private readonly texture = new CanvasTexture(this.canvas)
  private readonly plate: Mesh<PlaneGeometry, MeshBasicMaterial>
  private readonly frame: Mesh<PlaneGeometry, ShaderMaterial>

  constructor(page: PanelPage, renderOrder: number) {
    this.texture.colorSpace = SRGBColorSpace
    this.texture.minFilter = LinearMipmapLinearFilter
    this.texture.magFilter = LinearFilter
    this.texture.anisotropy = 8
    const square = new PlaneGeometry(1, 1)
    this.plate = new Mesh(
      square,
      // Words are never hidden behind a person or a post.
      new MeshBasicMaterial({ map: this.texture, transparent: true, depthTest: false, fog: false }),
    )
    this.frame = new Mesh(
      square,
      new ShaderMaterial({
        vertexShader: frameVertex,
        fragmentShader: frameFragment,
        transparent: true,
        depthTest: false,
        depthWrite: false,
        uniforms: {
          size: { value: { x: 0, y: 0 } },
          colour: { value: INK },
          fill: { value: ACTION },
          progress: { value: 0 },
        },
      }),
    )
    this.plate.renderOrder = renderOrder
    this.frame.renderOrder = renderOrder + 1
    this.frame.visible = false
    this.frame.frustumCulled = false
    this.group.add(this.plate, this.frame)
    this.laid = layPage(page)
    this.show(page)
  }

  show(page: PanelPage): void {
    const laid = layPage(page)
    const width = Math.ceil(laid.width * PIXELS_PER_METRE)
    const height = Math.ceil(laid.height * PIXELS_PER_METRE)
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width
      this.canvas.height = height
      // A texture keeps its size for good: another size is another texture.
      this.texture.dispose()
    }
    paintPanel(this.canvas.getContext('2d')!, page, laid)
    this.texture.needsUpdate = true
    this.plate.scale.set(laid.width, laid.height, 1)
    this.laid = laid
    this.aim(-1, 0)
  }

  /** Ray in the space that the board's group lies in. @returns an item, `PLATE`, or -1 */
  hit(origin: readonly number[], direction: readonly number[]): number {
    if (!this.group.visible) return -1
    inverse.copy(this.group.matrix).invert()
    scratch.set(origin[0]!, origin[1]!, origin[2]!).applyMatrix4(inverse)
    const { x: ox, y: oy, z: oz } = scratch
    scratch.set(direction[0]!, direction[1]!, direction[2]!).transformDirection(inverse)
    if (scratch.z >= -1e-4 || oz <= 0) return -1
    const t = -oz / scratch.z
    const x = ox + scratch.x * t
    const y = oy + scratch.y * t
    const { width, height, items } = this.laid
    if (Math.abs(x) > width / 2 + MAGNET_METRES || Math.abs(y) > height / 2 + MAGNET_METRES) return -1
    const item = itemAt(items, x, y, MAGNET_METRES)
    return item >= 0 ? item : PLATE
  }

  aim(item: number, progress: number): void {
    const placed = this.laid.items[item]
    this.frame.visible = placed !== undefined
    if (!placed) return
    const { size, progress: shown } = this.frame.material.uniforms
    size!.value.x = placed.box.width
    size!.value.y = placed.box.height
    shown!.value = progress
    this.frame.position.set(placed.box.x, placed.box.y, 0.004)
  }

  dispose(): void {
    this.texture.dispose()
    this.plate.geometry.dispose()
    this.plate.material.dispose()
    this.frame.material.dispose()
  }
}

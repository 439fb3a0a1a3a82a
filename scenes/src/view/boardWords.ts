// The words on the board that is near: number and name, and one true line. One picture serves all boards, because only one
// stop is ever near enough to be read. Written on a canvas with the page's own font, as plates and panels are.

import type { Stop } from '@towpath/shared/scene/SceneManifest'
import {
  CanvasTexture,
  Group,
  LinearMipmapLinearFilter,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
  type Vector3,
} from 'three'
import { BOARD, boardFrame } from '../places/post.ts'

const READABLE_METRES = 9
const INK = '#21302e'
const FONT = '"Atkinson Hyperlegible", system-ui, sans-serif'
const PIXELS_PER_METRE = 1200
const MARGIN = 0.07
const NAME = { font: `700 ${px(0.086)}px ${FONT}`, top: 0.04 } as const
const LINE = { font: `400 ${px(0.075)}px ${FONT}`, top: 0.17, height: 0.092 } as const

export type BoardWords = {
  readonly object: Group
  /** Shows the words of the board nearest to the eye, or none. Allocates only when the nearest board changes. */
  update(eye: Vector3): void
  setWords(words: (key: string) => string): void
  dispose(): void
}

export function createBoardWords(scene: string, stops: readonly Stop[]): BoardWords {
  const object = new Group()
  object.name = 'boardWords'
  object.visible = false
  const canvas = document.createElement('canvas')
  canvas.width = px(BOARD.width)
  canvas.height = px(BOARD.height)
  const pen = canvas.getContext('2d')!
  const picture = new CanvasTexture(canvas)
  picture.colorSpace = SRGBColorSpace
  picture.minFilter = LinearMipmapLinearFilter
  picture.anisotropy = 8
  const writing = new Mesh(
    new PlaneGeometry(BOARD.width, BOARD.height),
    new MeshBasicMaterial({ map: picture, transparent: true, depthWrite: false }),
  )
  // Local -z looks at the arc; a picture is seen from +z.
  writing.rotation.y = Math.PI
  writing.position.z = -0.012
  const behind = new Mesh(writing.geometry, writing.material)
  behind.position.z = 0.074
  const tilt = new Group()
  tilt.rotation.x = BOARD.lean
  tilt.add(writing, behind)
  object.add(tilt)
  const frames = stops.map(boardFrame)
  let words: ((key: string) => string) | null = null
  let shown = -1

  const write = () => {
    const stop = stops[shown]
    object.visible = stop !== undefined && words !== null
    if (!stop || !words) return
    pen.clearRect(0, 0, canvas.width, canvas.height)
    pen.fillStyle = INK
    pen.textBaseline = 'top'
    const room = px(BOARD.width - 2 * MARGIN)
    pen.font = NAME.font
    // A name that is too long for the board is drawn narrower.
    pen.fillText(`${stop.number}  ${words(`${scene}.stops.${stop.id}.name`)}`, px(MARGIN), px(NAME.top), room)
    pen.font = LINE.font
    for (const [i, line] of linesOf(pen, words(`${scene}.stops.${stop.id}.text`), room).entries())
      pen.fillText(line, px(MARGIN), px(LINE.top + i * LINE.height), room)
    picture.needsUpdate = true
  }
  // Whoever comes to a board before the font has come sees it written anew.
  Promise.all([document.fonts.load(NAME.font), document.fonts.load(LINE.font)]).then(write, () => undefined)

  const show = (index: number) => {
    shown = index
    const frame = frames[index]
    if (frame) {
      object.position.set(frame.at[0], frame.at[1], frame.at[2])
      object.rotation.y = frame.yaw
    }
    write()
  }

  return {
    object,
    update(eye) {
      let nearest = -1
      let least = READABLE_METRES * READABLE_METRES
      for (let i = 0; i < frames.length; i++) {
        const at = frames[i]!.at
        const away = (at[0] - eye.x) ** 2 + (at[2] - eye.z) ** 2
        if (away < least) {
          least = away
          nearest = i
        }
      }
      if (nearest !== shown) show(nearest)
    },
    setWords(next) {
      words = next
      write()
    },
    dispose() {
      picture.dispose()
      writing.geometry.dispose()
      writing.material.dispose()
    },
  }
}

function px(metres: number): number {
  return Math.round(metres * PIXELS_PER_METRE)
}

function linesOf(pen: CanvasRenderingContext2D, text: string, room: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && pen.measureText(longer).width > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

// Everything that is written in the café: numbers on the tables' cards, the notice board, the chalkboard. One picture, one draw.
// Written on a canvas with the page's own font, as plates and panels are; written anew when the language changes.

import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  LinearMipmapLinearFilter,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  SRGBColorSpace,
  Vector3,
} from 'three'
import { CARD, CHALKBOARD, NOTICE_BOARD, TABLES } from '../room.ts'

const FONT = '"Atkinson Hyperlegible", system-ui, sans-serif'
const SIZE = 1024
const INK = '#21302e'
/** Paper in lamplight. */
const PAPER = '#efe3cb'
const CHALK = '#f0e8d6'

/** Where on the picture each piece is, in pixels. */
const AREAS = {
  chalk: { x: 0, y: 0, width: 1024, height: 431 },
  notice: { x: 0, y: 440, width: 640, height: 537 },
} as const
const cardArea = (index: number) => ({
  x: 660 + (index % 2) * 180,
  y: 440 + Math.floor(index / 2) * 240,
  width: 176,
  height: 220,
})

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type RoomWords = { readonly object: Mesh; setWords(words: (key: string) => string): void; dispose(): void }

export function createRoomWords(): RoomWords {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIZE
  const pen = canvas.getContext('2d')!
  const picture = new CanvasTexture(canvas)
  picture.colorSpace = SRGBColorSpace
  picture.minFilter = LinearMipmapLinearFilter
  picture.anisotropy = 8
  const geometry = createPlates()
  const material = new MeshBasicMaterial({
    map: picture,
    transparent: true,
    depthWrite: false,
    fog: false,
    toneMapped: false,
  })
  const object = new Mesh(geometry, material)
  object.name = 'roomWords'
  object.visible = false
  let words: ((key: string) => string) | null = null

  const write = () => {
    if (!words) return
    object.visible = true
    pen.clearRect(0, 0, SIZE, SIZE)
    writeChalk(pen, words)
    writeNotice(pen, words)
    for (const [i, { number, lampColour }] of TABLES.entries()) writeCard(pen, cardArea(i), String(number), lampColour)
    picture.needsUpdate = true
  }
  // Whoever looks before the font has come sees it written anew.
  document.fonts.load(`700 60px ${FONT}`).then(write, () => undefined)

  return {
    object,
    setWords(next) {
      words = next
      write()
    },
    dispose() {
      picture.dispose()
      geometry.dispose()
      material.dispose()
    },
  }
}

function writeChalk(pen: CanvasRenderingContext2D, words: (key: string) => string): void {
  const { x, y, width, height } = AREAS.chalk
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillStyle = CHALK
  pen.font = `700 92px ${FONT}`
  pen.fillText(words('community-cafe.boards.welcome'), x + width / 2, y + height * 0.27, width - 130)
  pen.font = `400 56px ${FONT}`
  pen.fillText(words('community-cafe.boards.choose'), x + width / 2, y + height * 0.56, width - 130)
  pen.fillText(words('community-cafe.boards.listen'), x + width / 2, y + height * 0.78, width - 130)
}

function writeNotice(pen: CanvasRenderingContext2D, words: (key: string) => string): void {
  const { x, y, width, height } = AREAS.notice
  pen.fillStyle = PAPER
  pen.fillRect(x + 24, y + 24, width - 48, height - 48)
  pen.textAlign = 'left'
  pen.textBaseline = 'middle'
  pen.fillStyle = INK
  pen.font = `700 58px ${FONT}`
  pen.fillText(words('community-cafe.name'), x + 56, y + 82, width - 112)
  pen.font = `400 50px ${FONT}`
  for (const [i, { id, lampColour }] of TABLES.entries()) {
    const line = y + 170 + i * 74
    pen.fillStyle = lampColour
    pen.beginPath()
    pen.arc(x + 78, line, 21, 0, Math.PI * 2)
    pen.fill()
    pen.strokeStyle = INK
    pen.lineWidth = 3
    pen.stroke()
    pen.fillStyle = INK
    pen.fillText(words(`community-cafe.stops.${id}.name`), x + 118, line, width - 170)
  }
}

function writeCard(pen: CanvasRenderingContext2D, { x, y, width, height }: Area, number: string, colour: string): void {
  pen.fillStyle = PAPER
  pen.fillRect(x + 8, y + 8, width - 16, height - 16)
  pen.fillStyle = colour
  pen.fillRect(x + 8, y + height - 36, width - 16, 28)
  pen.fillStyle = INK
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.font = `700 150px ${FONT}`
  pen.fillText(number, x + width / 2, y + height * 0.46)
}

/** All plates as one list of squares. */
function createPlates(): BufferGeometry {
  const positions: number[] = []
  const uvs: number[] = []
  const indices: number[] = []
  const at = new Vector3()
  const plate = (frame: Matrix4, width: number, height: number, area: Area) => {
    const first = positions.length / 3
    for (const [sx, sy] of [
      [-0.5, -0.5],
      [0.5, -0.5],
      [0.5, 0.5],
      [-0.5, 0.5],
    ] as const) {
      at.set(sx * width, sy * height, 0).applyMatrix4(frame)
      positions.push(at.x, at.y, at.z)
      uvs.push((area.x + area.width * (sx + 0.5)) / SIZE, 1 - (area.y + area.height * (0.5 - sy)) / SIZE)
    }
    indices.push(first, first + 1, first + 2, first, first + 2, first + 3)
  }
  const turned = (yaw: number, [x, y, z]: readonly [number, number, number]) =>
    new Matrix4().makeRotationY(yaw).setPosition(x, y, z)
  const out = 0.006
  plate(
    turned(-Math.PI / 2, [CHALKBOARD.at[0] - out, CHALKBOARD.at[1], CHALKBOARD.at[2]]),
    CHALKBOARD.width,
    CHALKBOARD.height,
    AREAS.chalk,
  )
  plate(
    turned(-Math.PI / 2, [NOTICE_BOARD.at[0] - out, NOTICE_BOARD.at[1], NOTICE_BOARD.at[2]]),
    NOTICE_BOARD.width,
    NOTICE_BOARD.height,
    AREAS.notice,
  )
  for (const [i, table] of TABLES.entries()) {
    for (const side of [0, 1]) {
      const card = new Matrix4().makeTranslation(table.at[0], table.height + 0.002, table.at[1])
      card.multiply(new Matrix4().makeRotationY(side * Math.PI + 0.7))
      card.multiply(new Matrix4().makeTranslation(0, CARD.height / 2 + 0.01, CARD.out * (table.radius < 0.4 ? 0.8 : 1)))
      for (const back of [0, 1]) {
        const face = card
          .clone()
          .multiply(new Matrix4().makeRotationY(back * Math.PI))
          .multiply(new Matrix4().makeTranslation(0, 0, 0.008))
        plate(face, CARD.width, CARD.height, cardArea(i))
      }
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setAttribute('uv', new BufferAttribute(new Float32Array(uvs), 2))
  geometry.setIndex(indices)
  return geometry
}

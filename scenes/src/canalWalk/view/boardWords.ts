// The words on the board that is near: number and name, and one true line. One pair of texts serves all boards,
// because only one stop is ever near enough to be read.

/// <reference path="./troika.d.ts" />

import regular from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff?url'
import bold from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff?url'
import type { Stop } from '@towpath/shared/scene/SceneManifest'
import { Group, type Vector3 } from 'three'
import { configureTextBuilder, Text } from 'troika-three-text'
import { BOARD, boardFrame } from '../post.ts'

// No worker and no fallback fonts: nothing is compiled at runtime and nothing is asked of another server.
configureTextBuilder({
  useWorker: false,
  defaultFontURL: regular,
  unicodeFontsURL: new URL('fonts', document.baseURI).href,
})

const READABLE_METRES = 9
const INK = '#21302e'

export type BoardWords = {
  readonly object: Group
  /** Shows the words of the board nearest to the eye, or none. Allocates only when the nearest board changes. */
  update(eye: Vector3): void
  setWords(words: (key: string) => string): void
  dispose(): void
}

export function createBoardWords(stops: readonly Stop[]): BoardWords {
  const object = new Group()
  object.name = 'boardWords'
  object.visible = false
  const name = writing(bold, 0.076, 0.5)
  const line = writing(regular, 0.062, 0.3)
  const tilt = new Group()
  tilt.rotation.order = 'YXZ'
  tilt.add(name, line)
  object.add(tilt)
  const frames = stops.map(boardFrame)
  let words: ((key: string) => string) | null = null
  let shown = -1

  // Old words never stand on a new board: both texts are set in type before either is seen.
  const reveal = () => {
    object.visible = shown >= 0 && isSet(name) && isSet(line)
  }
  for (const text of [name, line]) text.addEventListener('synccomplete', reveal)

  const show = (index: number) => {
    shown = index
    object.visible = false
    if (index < 0 || !words) return
    const stop = stops[index]!
    const frame = frames[index]!
    object.position.set(frame.at[0], frame.at[1], frame.at[2])
    object.rotation.y = frame.yaw
    name.text = `${stop.number}  ${words(`canal-walk.stops.${stop.id}.name`)}`
    line.text = words(`canal-walk.stops.${stop.id}.text`)
    name.sync()
    line.sync()
    reveal()
  }
  // Local -z is the written side of the wood; text is read from +z.
  tilt.rotation.x = BOARD.lean
  for (const text of [name, line]) text.rotation.y = Math.PI

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
      show(shown)
    },
    dispose() {
      name.dispose()
      line.dispose()
    },
  }
}

function isSet(text: Text): boolean {
  return text.textRenderInfo?.parameters.text === text.text
}

function writing(font: string, size: number, top: number): Text {
  const text = new Text()
  text.font = font
  text.fontSize = size
  text.color = INK
  text.maxWidth = BOARD.width - 0.14
  text.lineHeight = 1.22
  text.anchorX = 'left'
  text.anchorY = 'top'
  text.position.set(BOARD.width / 2 - 0.07, BOARD.height * (top - 0.06), -0.012)
  return text
}

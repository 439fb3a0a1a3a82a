// How far the fingers of a tracked hand are closed, from its joints. Reads one hand with one call and allocates only when
// a hand is new.

import { FINGERS, NO_FINGERS, withFinger } from '@towpath/shared/pose/fingers'

const NAMED = ['index-finger', 'middle-finger', 'ring-finger', 'pinky-finger'] as const
const BONES = ['metacarpal', 'phalanx-proximal', 'phalanx-intermediate', 'tip'] as const
const JOINTS = [...NAMED.flatMap((finger) => BONES.map((bone) => `${finger}-${bone}` as const)), 'thumb-tip'] as const
const THUMB_TIP = JOINTS.length - 1
/** The thumb is closed over the root of the ring finger, and open when it is this far from it. */
const RING_ROOT = 2 * BONES.length + 1
const THUMB = { closedMetres: 0.035, openMetres: 0.115 } as const
/** The sum of a finger's two bends, in radians: stretched, and in a fist. */
const BEND = { open: 0.2, closed: 2.9 } as const

type Known = { readonly hand: XRHand; readonly spaces: readonly XRJointSpace[] }
const known: (Known | undefined)[] = [undefined, undefined]
const matrices = new Float32Array(16 * JOINTS.length)

/** @param side 0 left, 1 right @param before what was known of this hand; stays where its joints are not seen */
export function sampleFingers(side: 0 | 1, hand: XRHand, frame: XRFrame, space: XRSpace, before: number): number {
  const spaces = spacesOf(side, hand)
  if (!spaces || !frame.fillPoses?.(spaces as XRJointSpace[], space, matrices)) return before
  let fingers = withFinger(0, 0, thumbCurl(), before)
  for (let finger = 1; finger < FINGERS; finger++) {
    const root = (finger - 1) * BONES.length
    const bend = angle(root, root + 1, root + 2) + angle(root + 1, root + 2, root + 3)
    fingers = withFinger(fingers, finger, (bend - BEND.open) / (BEND.closed - BEND.open), before)
  }
  return Number.isNaN(matrices[12]!) ? NO_FINGERS : fingers
}

function spacesOf(side: 0 | 1, hand: XRHand): readonly XRJointSpace[] | undefined {
  const now = known[side]
  if (now?.hand === hand) return now.spaces
  const spaces = JOINTS.map((joint) => hand.get(joint)).filter((joint) => joint !== undefined)
  if (spaces.length < JOINTS.length) return undefined
  known[side] = { hand, spaces }
  return spaces
}

function thumbCurl(): number {
  let squares = 0
  for (let axis = 12; axis < 15; axis++) {
    squares += (matrices[THUMB_TIP * 16 + axis]! - matrices[RING_ROOT * 16 + axis]!) ** 2
  }
  return (THUMB.openMetres - Math.sqrt(squares)) / (THUMB.openMetres - THUMB.closedMetres)
}

/** Between the ways from a to b and from b to c. */
function angle(a: number, b: number, c: number): number {
  let dot = 0
  let first = 0
  let second = 0
  for (let axis = 12; axis < 15; axis++) {
    const u = matrices[b * 16 + axis]! - matrices[a * 16 + axis]!
    const v = matrices[c * 16 + axis]! - matrices[b * 16 + axis]!
    dot += u * v
    first += u * u
    second += v * v
  }
  const lengths = Math.sqrt(first * second)
  return lengths > 1e-9 ? Math.acos(Math.max(-1, Math.min(1, dot / lengths))) : 0
}

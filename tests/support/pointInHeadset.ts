// Where to point in the headset's own space: at an item of the menu, or at something of the place that the wearer stands in.

import { layPage, PANEL_DISTANCE_METRES } from '@towpath/client/src/ui/panels/panelLayout.ts'
import type { Headset } from './emulatedHeadset.ts'

export type Point = readonly [x: number, y: number, z: number]
type Turn = readonly [x: number, y: number, z: number, w: number]

/** As tall as somebody stands on the page, so that heights in the place and in the headset are the same. */
export const EYES: Point = [0, 1.6, 0]
const RIGHT_HAND: Point = [0.2, 1.2, -0.2]
/** The menu's items in the order in which they are laid out, two a row. */
const MENU = ['microphone', 'hand', 'people', 'help', 'moving', 'settings', 'quiet', 'leave', 'close'] as const
const HANDLE = ['menu', 'help', 'quiet', 'leave'] as const
/** The ray is smoothed, so that a trembling hand can press. */
const STEADY_MS = 700
/** How far below the eyes the panel hangs. */
const PANEL_DOWN_RADIANS = (9 * Math.PI) / 180
const HANDLE_DOWN_RADIANS = (33 * Math.PI) / 180

/** The turn that makes -z look from one point at the other. */
export function turnTowards(from: Point, to: Point): Turn {
  const [x, y, z] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
  const yaw = Math.atan2(-x, -z) / 2
  const pitch = Math.atan2(y, Math.hypot(x, z)) / 2
  const [sy, cy, sp, cp] = [Math.sin(yaw), Math.cos(yaw), Math.sin(pitch), Math.cos(pitch)]
  return [cy * sp, sy * cp, -sy * sp, cy * cp]
}

/** Where an item of the menu is, for somebody whose eyes are at `EYES` and look straight ahead. */
export function menuItem(name: (typeof MENU)[number]): Point {
  const laid = layPage({ title: 'Menu', text: [], items: MENU.map((id) => ({ id, label: id })) })
  return onPanel(laid.items[MENU.indexOf(name)]!.box)
}

/** What is in reach while no panel is open, for somebody who looks straight ahead. */
export function handleItem(name: (typeof HANDLE)[number]): Point {
  const laid = layPage({ title: '', text: [], items: HANDLE.map((id) => ({ id, label: id })) })
  return onPanel(laid.items[HANDLE.indexOf(name)]!.box, HANDLE_DOWN_RADIANS)
}

/** With what is in the right hand, or with the hand itself. */
export async function pointAt(headset: Headset, target: Point): Promise<void> {
  await headset.moveHand('right', RIGHT_HAND, turnTowards(RIGHT_HAND, target))
  await new Promise((resolve) => setTimeout(resolve, STEADY_MS))
}

/** Turned up: the back of the hand looks at the floor. */
export function showPalm(headset: Headset): Promise<void> {
  return headset.moveHand('right', RIGHT_HAND, [0, 0, 1, 0])
}

export const panelPoint = (at: { readonly x: number; readonly y: number }) => onPanel(at)

function onPanel({ x, y }: { readonly x: number; readonly y: number }, down = PANEL_DOWN_RADIANS): Point {
  const [sin, cos] = [Math.sin(down), Math.cos(down)]
  return [x, EYES[1] - sin * PANEL_DISTANCE_METRES + cos * y, -cos * PANEL_DISTANCE_METRES - sin * y]
}

/** A point of the place as seen by somebody who stands at `stand` and looked straight ahead when they came there. */
export function inPlace(stand: { readonly position: Point; readonly yawRadians: number }, point: Point): Point {
  const [x, y, z] = [point[0] - stand.position[0], point[1] - stand.position[1], point[2] - stand.position[2]]
  const [sin, cos] = [Math.sin(stand.yawRadians), Math.cos(stand.yawRadians)]
  return [cos * x - sin * z, y, sin * x + cos * z]
}

// A Quest 3 that is not there: IWER takes the place of WebXR in a page, and the test moves head, controllers and hands.
// Positions are metres in the headset's own floor space: standing at the origin, looking along -z.

import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'

const require = createRequire(import.meta.url)

type Side = 'left' | 'right'
type Place = readonly [x: number, y: number, z: number]
type Turn = readonly [x: number, y: number, z: number, w: number]

type Movable = {
  position: { set(x: number, y: number, z: number): void }
  quaternion: { set(...turn: number[]): void }
}
type Device = Movable & {
  controllers: Record<
    Side,
    Movable & {
      connected: boolean
      updateButtonValue(id: string, value: number): void
      updateAxes(id: string, x: number, y: number): void
    }
  >
  hands: Record<Side, Movable & { connected: boolean; updatePinchValue(value: number): void }>
  primaryInputMode: 'controller' | 'hand'
  visibilityState: string
  updateVisibilityState(state: string): void
}
type Emulated = { headset: Device }

/** Before the first page of this context is opened. */
export async function wearHeadset(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: require.resolve('iwer/build/iwer.min.js') })
  await context.addInitScript(() => {
    const { XRDevice, metaQuest3 } = (globalThis as unknown as { IWER: Record<string, never> }).IWER as never as {
      XRDevice: new (
        config: unknown,
        options: { stereoEnabled: boolean },
      ) => Device & { installRuntime(options: { forceInstall: boolean }): void }
      metaQuest3: unknown
    }
    // A picture for each eye, side by side.
    const device = new XRDevice(metaQuest3, { stereoEnabled: true })
    device.installRuntime({ forceInstall: true })
    device.position.set(0, 1.6, 0)
    device.controllers.left.position.set(-0.2, 1.2, -0.3)
    device.controllers.right.position.set(0.2, 1.2, -0.3)
    ;(globalThis as unknown as Emulated).headset = device
  })
}

export type Headset = {
  moveHead(to: Place, turn?: Turn): Promise<void>
  moveHand(side: Side, to: Place, turn?: Turn): Promise<void>
  press(side: Side, button: string): Promise<void>
  /** Both controllers are held tight, until they are let go. */
  squeezeBoth(held: boolean): Promise<void>
  push(side: Side, x: number, y: number): Promise<void>
  useHands(): Promise<void>
  connect(side: Side, connected: boolean): Promise<void>
  pinch(side: Side): Promise<void>
  /** `hidden` is what a headset says when it is taken off. */
  see(state: 'visible' | 'visible-blurred' | 'hidden'): Promise<void>
}

/** A press is seen in the frames during which it lasts, however long those take on a busy machine. */
const HELD_FRAMES = 4

function framesPass(page: Page, count: number): Promise<void> {
  return page.evaluate(
    (frames) =>
      new Promise<void>((resolve) => {
        const next = (left: number) => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)))
        next(frames)
      }),
    count,
  )
}

export function headsetOn(page: Page): Headset {
  const change = <T>(how: (device: Device, what: T) => void, what: T): Promise<void> =>
    page.evaluate(`(${how})(globalThis.headset, ${JSON.stringify(what)})`)

  return {
    moveHead: (to, turn = [0, 0, 0, 1]) =>
      change(
        (device, what) => {
          device.position.set(...what.to)
          device.quaternion.set(...what.turn)
        },
        { to: [...to] as [number, number, number], turn: [...turn] },
      ),
    moveHand: (side, to, turn = [0, 0, 0, 1]) =>
      change(
        (device, what) => {
          for (const one of [device.controllers[what.side], device.hands[what.side]]) {
            one.position.set(...what.to)
            one.quaternion.set(...what.turn)
          }
        },
        { side, to: [...to] as [number, number, number], turn: [...turn] },
      ),
    async press(side, button) {
      const set = (value: number) =>
        change((device, what) => device.controllers[what.side].updateButtonValue(what.button, what.value), {
          side,
          button,
          value,
        })
      await set(1)
      await framesPass(page, HELD_FRAMES)
      await set(0)
    },
    async squeezeBoth(held) {
      await change((device, value) => {
        for (const side of ['left', 'right'] as const) device.controllers[side].updateButtonValue('squeeze', value)
      }, Number(held))
      await framesPass(page, HELD_FRAMES)
    },
    push: (side, x, y) =>
      change((device, what) => device.controllers[what.side].updateAxes('thumbstick', what.x, what.y), { side, x, y }),
    useHands: () =>
      change((device) => {
        device.primaryInputMode = 'hand'
      }, null),
    connect: (side, connected) =>
      change(
        (device, what) => {
          device.controllers[what.side].connected = what.connected
          device.hands[what.side].connected = what.connected
        },
        { side, connected },
      ),
    async pinch(side) {
      const set = (value: number) =>
        change((device, what) => device.hands[what.side].updatePinchValue(what.value), { side, value })
      await set(1)
      await framesPass(page, HELD_FRAMES)
      await set(0)
    },
    see: (state) => change((device, what) => device.updateVisibilityState(what), state as string),
  }
}

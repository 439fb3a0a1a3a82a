// Everything a person can do with a headset, with one controller, either hand, or eyes alone: point and press, turn by steps,
// open the menu. Owned by `Worn`; stepped every frame; what is meant goes out through `actions`. Allocates only for a new source.

import type { WebXRManager } from 'three'
import { createPressGate, createStick, createTurnGate } from '../world/looking.ts'
import { Dwell } from './Dwell.ts'
import { NOT_DOWN, RaySource } from './RaySource.ts'

/** What a ray can mean is a number that `aim` gives out: below 0 there is nothing to press, at -1 nothing at all. */
export type HeadsetActions = {
  /** What this ray means, in the headset's own space; `held` is what it meant the frame before. */
  readonly aim: (origin: readonly number[], direction: readonly number[], held: number) => number
  readonly press: (aim: number) => void
  readonly turn: (direction: 'left' | 'right') => void
  readonly toggleMenu: () => void
  /** Both hands are closed tight: the person wants to be away from here, at once. */
  readonly bothGrips: () => void
}

const TRIGGER = 0
const SQUEEZE = 1
const TOUCHPAD = 2
/** Without anything that points for so long, looking is enough. */
const NO_POINTER_MS = 3_000
const PALM_MS = 550
const GRIPS_MS = 250

export class HeadsetInput {
  readonly rays: RaySource[] = []
  readonly head = new RaySource(null)
  readonly dwell = new Dwell()
  private readonly actions: HeadsetActions
  private readonly mayPress = createPressGate()
  private readonly mayTurn = createTurnGate()
  private readonly sticks = new Map<XRInputSource, ReturnType<typeof createStick>>()
  private noPointerMs = 0
  private gripsMs = 0
  private session: XRSession | null = null

  constructor(actions: HeadsetActions) {
    this.actions = actions
  }

  /** True while the eyes choose. */
  get gazing(): boolean {
    return this.noPointerMs >= NO_POINTER_MS
  }

  /** @param dwell the person wishes to choose by looking, even with something in hand */
  step(xr: WebXRManager, frame: XRFrame, deltaMs: number, nowMs: number, dwell: boolean, dwellMs: number): void {
    const session = xr.getSession()
    const space = xr.getReferenceSpace()
    if (!session || !space) return
    if (session !== this.session) this.listen(session)
    this.keepRays(session)
    this.head.follow(xr.getCamera().matrix.elements, deltaMs)
    let pointing = false
    let grips = 0
    for (let i = 0; i < this.rays.length; i++) {
      const ray = this.rays[i]!
      const gaze = ray.source!.targetRayMode === 'gaze'
      const pose = gaze ? null : frame.getPose(ray.source!.targetRaySpace, space)
      if (gaze) this.copyHead(ray)
      else if (pose) ray.follow(pose.transform.matrix, deltaMs)
      else ray.live = false
      if (!ray.live) {
        ray.aim = -1
        continue
      }
      if (!gaze) pointing = true
      ray.aim = this.actions.aim(ray.origin, ray.direction, ray.aim)
      this.readButtons(ray, nowMs)
      if (ray.buttons[SQUEEZE] && !ray.source!.hand) grips++
      if (ray.source!.hand) this.readPalm(ray, frame, space, deltaMs)
    }
    this.stepGrips(grips >= 2 ? deltaMs : -1)
    if (dwell) this.noPointerMs = NO_POINTER_MS
    else this.noPointerMs = pointing ? 0 : this.noPointerMs + deltaMs
    this.stepGaze(deltaMs, dwellMs)
  }

  dispose(): void {
    this.leave()
  }

  /** Once for every time that both are held; a moment long, so that picking the controllers up is no wish. */
  private stepGrips(heldMs: number): void {
    const before = this.gripsMs
    this.gripsMs = heldMs < 0 ? 0 : before + heldMs
    if (before < GRIPS_MS && this.gripsMs >= GRIPS_MS) this.actions.bothGrips()
  }

  private stepGaze(deltaMs: number, dwellMs: number): void {
    this.head.aim = -1
    if (!this.gazing) {
      this.dwell.rest()
      return
    }
    this.head.aim = this.actions.aim(this.head.origin, this.head.direction, this.head.aim)
    const pressed = this.dwell.step(this.head.aim, deltaMs, dwellMs)
    if (pressed >= 0) this.actions.press(pressed)
  }

  private copyHead(ray: RaySource): void {
    for (let i = 0; i < 3; i++) {
      ray.origin[i] = this.head.origin[i]!
      ray.direction[i] = this.head.direction[i]!
    }
    ray.live = true
  }

  private readButtons(ray: RaySource, nowMs: number): void {
    const pad = ray.source!.gamepad
    if (!pad) return
    for (let i = 0; i < pad.buttons.length; i++) {
      const pressed = pad.buttons[i]!.pressed
      // Any button of the face opens the menu; one grip is squeezed without meaning anything.
      if (pressed && ray.buttons[i] === false && i !== TRIGGER && i !== SQUEEZE && i !== TOUCHPAD)
        this.actions.toggleMenu()
      ray.buttons[i] = pressed
    }
    const x = pad.axes.length > 2 ? pad.axes[2]! : (pad.axes[0] ?? 0)
    let stick = this.sticks.get(ray.source!)
    if (!stick) {
      stick = createStick()
      this.sticks.set(ray.source!, stick)
    }
    const direction = stick(x)
    if (direction && this.mayTurn(nowMs)) this.actions.turn(direction)
  }

  /** An open palm turned up before the body, held for a moment, opens the menu once. */
  private readPalm(ray: RaySource, frame: XRFrame, space: XRReferenceSpace, deltaMs: number): void {
    const wrist = ray.source!.hand!.get('wrist')
    const pose = wrist && frame.getJointPose?.(wrist, space)
    // The back of the hand is the joint's +y: it looks at the floor when the palm is up.
    const up = pose ? pose.transform.matrix[5]! < -0.78 && ray.origin[1]! > this.head.origin[1]! - 0.75 : false
    ray.palmUpMs = up ? ray.palmUpMs + deltaMs : 0
    if (!up) ray.palmWasUp = false
    if (ray.palmUpMs < PALM_MS || ray.palmWasUp) return
    ray.palmWasUp = true
    this.actions.toggleMenu()
  }

  private keepRays(session: XRSession): void {
    const sources = session.inputSources
    for (let i = this.rays.length - 1; i >= 0; i--) {
      if (!has(sources, this.rays[i]!.source!)) {
        this.sticks.delete(this.rays[i]!.source!)
        this.rays.splice(i, 1)
      }
    }
    for (let i = 0; i < sources.length; i++) {
      if (!this.rayOf(sources[i]!)) this.rays.push(new RaySource(sources[i]!))
    }
  }

  private rayOf(source: XRInputSource): RaySource | undefined {
    for (let i = 0; i < this.rays.length; i++) if (this.rays[i]!.source === source) return this.rays[i]
    return undefined
  }

  private readonly onDown = (event: XRInputSourceEvent): void => {
    const ray = this.rayOf(event.inputSource)
    if (ray) ray.down = ray.aim
  }

  /** A press counts when the hand opens again over the same thing. */
  private readonly onUp = (event: XRInputSourceEvent): void => {
    const ray = this.rayOf(event.inputSource)
    if (!ray) return
    const meant = ray.down
    ray.down = NOT_DOWN
    if (meant >= 0 && meant === ray.aim && this.mayPress(performance.now())) this.actions.press(meant)
  }

  private listen(session: XRSession): void {
    this.leave()
    this.session = session
    this.rays.length = 0
    session.addEventListener('selectstart', this.onDown)
    session.addEventListener('selectend', this.onUp)
  }

  private leave(): void {
    this.session?.removeEventListener('selectstart', this.onDown)
    this.session?.removeEventListener('selectend', this.onUp)
    this.session = null
  }
}

function has(sources: XRInputSourceArray, source: XRInputSource): boolean {
  for (let i = 0; i < sources.length; i++) if (sources[i] === source) return true
  return false
}

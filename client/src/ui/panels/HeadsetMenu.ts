// The menu in the headset: a handle that is always there, a panel that opens from it, and short messages. One instance while
// the world is open; `step` runs every frame in the headset, everything else only when something changes.

import { Group } from 'three'
import type { MeetingSession } from '../../app/MeetingSession.ts'
import { addNotice, dropNotice } from '../../state/notices.ts'
import { turnStep } from '../../world/looking.ts'
import type { Viewpoint } from '../../world/Viewpoint.ts'
import { FollowView } from './FollowView.ts'
import { PanelBoard } from './PanelBoard.ts'
import { PANEL_DISTANCE_METRES, type PanelPage } from './panelLayout.ts'
import { type PanelName, type PanelState, panelPage, type Say, wrapText } from './panelPages.ts'

export type HeadsetMenuOptions = {
  readonly session: MeetingSession
  readonly viewpoint: Viewpoint
  readonly manifest: PanelState['manifest']
  readonly say: Say
  readonly endSession: () => void
  readonly imBack: () => void
}

/** Numbers a ray can mean: items of the panel, the handle, and the plate around them, where there is nothing to press. */
export const MENU_AIM = { panel: 10_000, handle: 20_000, plate: -4 } as const

const PANEL_DOWN_RADIANS = (9 * Math.PI) / 180
const HANDLE_DOWN_RADIANS = (31 * Math.PI) / 180
const NOTICE_DOWN_RADIANS = (-11 * Math.PI) / 180
const NOTICE_MS = 8_000
/** On top of it for every letter of an announcement, at the pace of a slow reader. */
const LETTER_MS = 120

export class HeadsetMenu {
  readonly group = new Group()
  private readonly options: HeadsetMenuOptions
  private readonly panel: PanelBoard
  private readonly handle: PanelBoard
  private readonly notice: PanelBoard
  private readonly panelView = new FollowView()
  private readonly handleView = new FollowView()
  private page: PanelName = 'menu'
  private hostHere = true
  private noticeMs = 0
  private noticeId = 0
  private announcedId = 0
  private announcing = false
  private painted = ''
  private readonly stops: (() => void)[]

  constructor(options: HeadsetMenuOptions) {
    this.options = options
    const { session, say } = options
    this.panel = new PanelBoard(this.currentPage(), 500)
    this.handle = new PanelBoard(handlePage(say), 498)
    this.notice = new PanelBoard({ title: '', text: [''], items: [] }, 502)
    this.panel.group.visible = false
    this.notice.group.visible = false
    this.group.add(this.handle.group, this.panel.group, this.notice.group)
    this.stops = [
      session.facts.subscribe(() => this.refresh()),
      session.voice.truth.subscribe(() => this.refresh()),
      session.settings.subscribe(() => this.refresh()),
      session.notices.subscribe(() => this.takeNotice()),
    ]
  }

  get open(): boolean {
    return this.panel.group.visible
  }

  /** Every letter is painted anew, for example in another language. */
  repaint(): void {
    this.painted = ''
    this.handle.show(handlePage(this.options.say))
    this.refresh()
  }

  toggle(): void {
    if (this.open) this.close()
    else this.show('menu')
  }

  show(page: PanelName): void {
    this.page = page
    if (!this.open) this.panelView.place(this.options.viewpoint.head.yaw)
    this.panel.group.visible = true
    this.handle.group.visible = false
    this.refresh()
  }

  close(): void {
    this.panel.group.visible = false
    this.handle.group.visible = true
    this.handleView.place(this.options.viewpoint.head.yaw)
  }

  /** @returns one of `MENU_AIM`, or -1 when the ray goes past everything of the menu */
  hit(origin: readonly number[], direction: readonly number[]): number {
    const item = this.panel.hit(origin, direction)
    if (item >= 0) return MENU_AIM.panel + item
    if (item !== -1) return MENU_AIM.plate
    const handle = this.handle.hit(origin, direction)
    return handle === -1 ? -1 : MENU_AIM.handle
  }

  aim(aim: number, progress: number): void {
    this.panel.aim(aim >= MENU_AIM.panel && aim < MENU_AIM.handle ? aim - MENU_AIM.panel : -1, progress)
    this.handle.aim(aim === MENU_AIM.handle ? 0 : -1, progress)
  }

  press(aim: number): void {
    if (aim === MENU_AIM.handle) this.show('menu')
    else if (aim >= MENU_AIM.panel && aim < MENU_AIM.handle) {
      const placed = this.panel.laid.items[aim - MENU_AIM.panel]
      if (placed) this.carryOut(placed.item.id)
    }
  }

  step(deltaMs: number): void {
    const { head } = this.options.viewpoint
    const scale = this.options.session.settings.getState().textScale / 100
    this.panelView.step(head.yaw, deltaMs)
    this.handleView.step(head.yaw, deltaMs)
    if (this.open) hang(this.panel.group, head, this.panelView.yaw, PANEL_DOWN_RADIANS, scale)
    else hang(this.handle.group, head, this.handleView.yaw, HANDLE_DOWN_RADIANS, Math.min(scale, 1.25))
    if (!this.notice.group.visible) return
    hang(this.notice.group, head, this.open ? this.panelView.yaw : this.handleView.yaw, NOTICE_DOWN_RADIANS, 1)
    this.noticeMs -= deltaMs
    if (this.noticeMs > 0) return
    this.notice.group.visible = false
    if (this.announcing) {
      this.announcing = false
      this.takeNotice()
    } else dropNotice(this.options.session.notices, this.noticeId)
  }

  dispose(): void {
    for (const stop of this.stops) stop()
    for (const board of [this.panel, this.handle, this.notice]) board.dispose()
  }

  private carryOut(id: string): void {
    const { session, viewpoint, endSession, imBack } = this.options
    const me = session.facts.getState().byId[session.facts.getState().meId]
    const settings = session.settings.getState()
    if (id.startsWith('page.')) this.show(id.slice('page.'.length) as PanelName)
    else if (id.startsWith('go.')) {
      this.close()
      this.ask(session.send('go.toStop', { stop: id.slice('go.'.length) }))
    } else if (id === 'close') this.close()
    else if (id === 'microphone') {
      const { microphone, microphoneWanted } = session.voice.truth.getState()
      void session.voice.setMicrophone(!(microphone === 'on' || microphoneWanted))
    } else if (id === 'hand') this.ask(session.send('hand.set', { raised: (me?.handRaised ?? 0) === 0 }))
    else if (id === 'help') void this.callHelp()
    else if (id === 'help.stop') {
      this.ask(session.send('help.set', { called: false }))
      this.show('menu')
    } else if (id === 'turn.left' || id === 'turn.right') {
      viewpoint.turn(turnStep(id === 'turn.left' ? 'left' : 'right', settings.turnDegrees))
      this.panelView.place(viewpoint.head.yaw)
    } else if (id === 'recentre') viewpoint.recentre()
    else if (id === 'standUp') this.ask(session.send('go.standUp', {}))
    else if (id === 'set.dwell') session.settings.setState({ dwell: !settings.dwell })
    else if (id === 'set.lessMovement') session.settings.setState({ lessMovement: !settings.lessMovement })
    else if (id === 'vr.exit') endSession()
    else if (id === 'leave') {
      endSession()
      void session.leave()
    } else if (id === 'back') {
      imBack()
      this.close()
    }
  }

  private async callHelp(): Promise<void> {
    const { session } = this.options
    const answer = await session.send('help.set', { called: true })
    if (!answer.ok) {
      addNotice(session.notices, { refusal: answer.refusal })
      return
    }
    this.hostHere = answer.value.hostHere
    this.show('help')
  }

  private ask(asked: ReturnType<MeetingSession['send']>): void {
    void asked.then((answer) => {
      if (!answer.ok) addNotice(this.options.session.notices, { refusal: answer.refusal })
    })
  }

  private takeNotice(): void {
    const { session, say } = this.options
    const { shown, announced } = session.notices.getState()
    if (session.headset.getState().mode === 'page') return
    const announcement = announced.at(-1)
    if (announcement && announcement.id > this.announcedId) {
      this.announcedId = announcement.id
      this.announcing = true
      const text = wrapText(`${announcement.name}: ${announcement.text}`)
      this.hangNotice({ title: say('announcement.title'), text, items: [] }, NOTICE_MS + LETTER_MS * text.join().length)
      return
    }
    const last = shown.at(-1)
    // Who comes and goes does not push an announcement out of sight; the page keeps it.
    if (!last || last.id <= this.noticeId || this.announcing) return
    this.noticeId = last.id
    const { code, params } =
      'code' in last
        ? { code: `meeting:notice.${last.code}`, params: last.name ? { name: last.name } : {} }
        : { code: `meeting:refusal.${last.refusal.code}.what`, params: last.refusal.params ?? {} }
    this.hangNotice({ title: '', text: wrapText(say(code, params)), items: [] }, NOTICE_MS)
  }

  private hangNotice(page: PanelPage, ms: number): void {
    this.notice.show(page)
    this.notice.group.visible = true
    this.noticeMs = ms
  }

  private currentPage() {
    const { session, manifest, say } = this.options
    return panelPage(this.page, {
      facts: session.facts.getState(),
      truth: session.voice.truth.getState(),
      settings: session.settings.getState(),
      manifest,
      hostHere: this.hostHere,
      say,
    })
  }

  private refresh(): void {
    if (!this.open) return
    const page = this.currentPage()
    const key = JSON.stringify(page)
    if (key === this.painted) return
    this.painted = key
    this.panel.show(page)
  }
}

function handlePage(say: Say) {
  return { title: '', text: [], items: [{ id: 'open', label: say('panel.menu'), icon: 'settings', wide: true }] }
}

/** Hangs a board at the distance of the panel, below or above eye level, facing the eyes. Headset's own space. */
function hang(
  group: Group,
  head: { readonly x: number; readonly y: number; readonly z: number },
  yaw: number,
  down: number,
  scale: number,
): void {
  const flat = Math.cos(down) * PANEL_DISTANCE_METRES
  group.position.set(
    head.x - Math.sin(yaw) * flat,
    head.y - Math.sin(down) * PANEL_DISTANCE_METRES,
    head.z - Math.cos(yaw) * flat,
  )
  group.rotation.set(-down, yaw, 0, 'YXZ')
  group.scale.setScalar(scale)
  group.updateMatrix()
}

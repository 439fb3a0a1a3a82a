// The menu in the headset: a handle that is always there, a panel that opens from it, and short messages. One instance while
// the world is open; `step` runs every frame in the headset, everything else only when something changes.

import { Group } from 'three'
import type { MeetingSession } from '../../app/MeetingSession.ts'
import { addNotice, dropNotice } from '../../state/notices.ts'
import { turnStep } from '../../world/looking.ts'
import type { Viewpoint } from '../../world/Viewpoint.ts'
import { FollowView } from './FollowView.ts'
import { hang } from './hang.ts'
import { PanelBoard } from './PanelBoard.ts'
import type { PanelPage } from './panelLayout.ts'
import {
  handleItems,
  type MorePages,
  type PanelName,
  type PanelState,
  panelPage,
  type Say,
  wrapText,
} from './panelPages.ts'

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
const HANDLE_DOWN_RADIANS = (33 * Math.PI) / 180
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
  private offered: PanelName | null = null
  private hostHere = true
  private noticeMs = 0
  private noticeId = 0
  private announcedId = 0
  private announcing = false
  private painted = ''
  private held = ''
  private more: MorePages | null = null
  private readonly stops: (() => void)[]

  constructor(options: HeadsetMenuOptions) {
    this.options = options
    const { session } = options
    this.panel = new PanelBoard(this.currentPage(), 500)
    this.handle = new PanelBoard(this.handlePage(), 498)
    this.notice = new PanelBoard({ title: '', text: [''], items: [] }, 502)
    this.panel.group.visible = false
    this.notice.group.visible = false
    this.group.add(this.handle.group, this.panel.group, this.notice.group)
    this.stops = [
      session.facts.subscribe(() => this.refresh()),
      session.voice.truth.subscribe(() => this.refresh()),
      session.settings.subscribe(() => this.refresh()),
      session.notices.subscribe(() => this.takeNotice()),
      session.quiet.inside.subscribe((inside) => (inside ? this.show('quiet') : this.close())),
    ]
  }

  get open(): boolean {
    return this.panel.group.visible
  }

  /** Every letter is painted anew, for example in another language. */
  repaint(): void {
    this.painted = ''
    this.held = ''
    this.refresh()
  }

  /** Pages that were fetched meanwhile; they are the menu's from now on. */
  add(more: MorePages): void {
    this.more = more
    this.refresh()
  }

  /** A sentence above everything, for a while. */
  tell(text: string): void {
    this.hangNotice({ title: '', text: wrapText(text), items: [] }, NOTICE_MS + LETTER_MS * text.length)
  }

  toggle(): void {
    if (this.open) this.close()
    else this.show('menu')
  }

  show(name: PanelName): void {
    this.page = name === 'menu' && this.inQuiet ? 'quiet' : name
    if (!this.open) this.panelView.place(this.options.viewpoint.head.yaw)
    this.panel.group.visible = true
    this.handle.group.visible = false
    this.refresh()
  }

  /** A page that nobody asked for: it never comes in place of one that somebody is just about to press. */
  offer(name: PanelName): void {
    if (this.open) this.offered = name
    else this.show(name)
  }

  close(): void {
    const next = this.offered
    this.offered = null
    this.panel.group.visible = false
    this.handle.group.visible = true
    this.handleView.place(this.options.viewpoint.head.yaw)
    this.refresh()
    if (next) this.show(next)
  }

  /** @returns one of `MENU_AIM`, or -1 when the ray goes past everything of the menu */
  hit(origin: readonly number[], direction: readonly number[]): number {
    const item = this.panel.hit(origin, direction)
    if (item >= 0) return MENU_AIM.panel + item
    if (item !== -1) return MENU_AIM.plate
    const held = this.handle.hit(origin, direction)
    if (held >= 0) return MENU_AIM.handle + held
    return held === -1 ? -1 : MENU_AIM.plate
  }

  aim(aim: number, progress: number): void {
    this.panel.aim(aim >= MENU_AIM.panel && aim < MENU_AIM.handle ? aim - MENU_AIM.panel : -1, progress)
    this.handle.aim(aim >= MENU_AIM.handle ? aim - MENU_AIM.handle : -1, progress)
  }

  press(aim: number): void {
    if (aim < MENU_AIM.panel) return
    const onHandle = aim >= MENU_AIM.handle
    const { items } = (onHandle ? this.handle : this.panel).laid
    const placed = items[aim - (onHandle ? MENU_AIM.handle : MENU_AIM.panel)]
    if (placed) this.carryOut(placed.item.id)
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
    this.more?.dispose()
    for (const board of [this.panel, this.handle, this.notice]) board.dispose()
  }

  private carryOut(id: string): void {
    const { session, viewpoint, endSession, imBack } = this.options
    const me = session.facts.getState().byId[session.facts.getState().meId]
    const settings = session.settings.getState()
    if (this.more?.carryOut(id)) return
    if (id.startsWith('page.')) this.show(id.slice('page.'.length) as PanelName)
    else if (id.startsWith('go.')) {
      this.close()
      this.ask(session.send('go.toStop', { stop: id.slice('go.'.length) }))
    } else if (id === 'close') this.close()
    else if (id === 'microphone') {
      const { microphone, microphoneWanted } = session.voice.truth.getState()
      void session.voice.setMicrophone(!(microphone === 'on' || microphoneWanted))
    } else if (id === 'hand') this.ask(session.send('hand.set', { raised: (me?.handRaised ?? 0) === 0 }))
    else if (id === 'quiet.go') session.quiet.enter()
    else if (id === 'quiet.back') session.quiet.back()
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
    // In the quiet place only an answer to the person's own call is shown; the rest waits on the page.
    const last = shown.at(-1)
    if (this.inQuiet && !(last && ('refusal' in last || last.code === 'helpIsComing'))) return
    const announcement = this.inQuiet ? undefined : announced.at(-1)
    if (announcement && announcement.id > this.announcedId) {
      this.announcedId = announcement.id
      this.announcing = true
      const text = wrapText(`${announcement.name}: ${announcement.text}`)
      this.hangNotice({ title: say('announcement.title'), text, items: [] }, NOTICE_MS + LETTER_MS * text.join().length)
      return
    }
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

  private get inQuiet(): boolean {
    return this.options.session.quiet.inside.getState()
  }

  private handlePage(): PanelPage {
    const { session, say } = this.options
    return { title: '', text: [], items: handleItems({ facts: session.facts.getState(), inQuiet: this.inQuiet, say }) }
  }

  private currentPage() {
    const { session, manifest, say } = this.options
    const more = this.more?.page(this.page)
    if (more) return more
    return panelPage(this.page, {
      facts: session.facts.getState(),
      inQuiet: this.inQuiet,
      truth: session.voice.truth.getState(),
      settings: session.settings.getState(),
      manifest,
      hostHere: this.hostHere,
      say,
    })
  }

  refresh(): void {
    const held = this.handlePage()
    const heldKey = JSON.stringify(held)
    if (heldKey !== this.held) this.handle.show(held)
    this.held = heldKey
    if (!this.open) return
    const page = this.currentPage()
    const key = JSON.stringify(page)
    if (key === this.painted) return
    this.painted = key
    this.panel.show(page)
  }
}

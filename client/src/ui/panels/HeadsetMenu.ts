// The menu in the headset: a handle that is always there, a panel that opens from it, and short messages. One instance while
// the world is open; `step` runs every frame in the headset, everything else only when something changes.

import { Group } from 'three'
import type { MeetingSession } from '../../app/MeetingSession.ts'
import { addNotice } from '../../state/notices.ts'
import { turnStep } from '../../world/looking.ts'
import type { Viewpoint } from '../../world/Viewpoint.ts'
import { FollowView } from './FollowView.ts'
import { HeadsetNotices } from './HeadsetNotices.ts'
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
  statusLines,
} from './panelPages.ts'
import { partOf } from './panelParts.ts'

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

export class HeadsetMenu {
  readonly group = new Group()
  private readonly options: HeadsetMenuOptions
  private readonly panel: PanelBoard
  private readonly handle: PanelBoard
  private readonly notices: HeadsetNotices
  private readonly panelView = new FollowView()
  private readonly handleView = new FollowView()
  private page: PanelName = 'menu'
  private part = 0
  private offered: PanelName | null = null
  private hostHere = true
  private painted = ''
  private held = ''
  private more: MorePages | null = null
  private readonly stops: (() => void)[]

  constructor(options: HeadsetMenuOptions) {
    this.options = options
    const { session } = options
    this.panel = new PanelBoard(this.currentPage(), 500)
    this.handle = new PanelBoard(this.handlePage(), 498)
    this.notices = new HeadsetNotices(session, options.say)
    this.panel.group.visible = false
    this.group.add(this.handle.group, this.panel.group, this.notices.group)
    this.stops = [
      session.facts.subscribe((now, before) => {
        const answered = before.byId[before.meId]?.helpCalled && !now.byId[now.meId]?.helpCalled
        if (answered) this.leave('help')
        this.refresh()
      }),
      session.voice.truth.subscribe(() => this.refresh()),
      session.settings.subscribe(() => this.refresh()),
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
    this.notices.tell(text)
  }

  toggle(): void {
    if (this.open) this.close()
    else this.show('menu')
  }

  show(name: PanelName): void {
    this.page = name === 'menu' && this.inQuiet ? 'quiet' : name
    this.part = 0
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

  /** What this page was about is over. */
  leave(name: PanelName): void {
    if (this.open && this.page === name) this.close()
    else if (this.offered === name) this.offered = null
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
    this.notices.step(head, (this.open ? this.panelView : this.handleView).yaw, deltaMs)
  }

  dispose(): void {
    for (const stop of this.stops) stop()
    this.more?.dispose()
    for (const board of [this.panel, this.handle, this.notices]) board.dispose()
  }

  private carryOut(id: string): void {
    const { session, viewpoint, endSession, imBack } = this.options
    const me = session.facts.getState().byId[session.facts.getState().meId]
    const settings = session.settings.getState()
    if (this.more?.carryOut(id)) return
    if (id === 'part.next') {
      this.part++
      this.refresh()
    } else if (id.startsWith('page.')) this.show(id.slice('page.'.length) as PanelName)
    else if (id.startsWith('go.')) {
      this.close()
      this.ask(session.send('go.toStop', { stop: id.slice('go.'.length) }))
    } else if (id.startsWith('through.')) {
      this.close()
      this.ask(session.send('go.through', { passage: id.slice('through.'.length) }))
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
    else if (id === 'walk') this.ask(session.send('walk.set', { along: !me?.walks }))
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

  private get inQuiet(): boolean {
    return this.options.session.quiet.inside.getState()
  }

  private handlePage(): PanelPage {
    const { session, say } = this.options
    const facts = session.facts.getState()
    const text = this.inQuiet ? [] : statusLines(facts, session.atDoor.getState().people.length, say)
    return { title: '', text, items: handleItems({ facts, inQuiet: this.inQuiet, say }) }
  }

  private currentPage() {
    return partOf(this.wholePage(), this.part, this.options.say)
  }

  private wholePage(): PanelPage {
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

// Short messages in the headset, above whatever is open: a notice for a while, an announcement as long as a slow reader needs.
// One instance, owned by `HeadsetMenu`.

import type { Group } from 'three'
import type { MeetingSession } from '../../app/MeetingSession.ts'
import { dropNotice } from '../../state/notices.ts'
import { hang } from './hang.ts'
import { PanelBoard } from './PanelBoard.ts'
import type { PanelPage } from './panelLayout.ts'
import { type Say, wrapText } from './panelPages.ts'

const DOWN_RADIANS = (-11 * Math.PI) / 180
const SHOWN_MS = 8_000
/** On top of it for every letter of an announcement. */
const LETTER_MS = 120

type Session = Pick<MeetingSession, 'notices' | 'headset' | 'quiet'>
type Head = Parameters<typeof hang>[1]

export class HeadsetNotices {
  readonly group: Group
  private readonly board = new PanelBoard({ title: '', text: [''], items: [] }, 502)
  private readonly session: Session
  private readonly say: Say
  private readonly stop: () => void
  private leftMs = 0
  private noticeId = 0
  private announcedId = 0
  private announcing = false

  constructor(session: Session, say: Say) {
    this.session = session
    this.say = say
    this.group = this.board.group
    this.group.visible = false
    this.stop = session.notices.subscribe(() => this.take())
  }

  tell(text: string): void {
    this.hang({ title: '', text: wrapText(text), items: [] }, SHOWN_MS + LETTER_MS * text.length)
  }

  step(head: Head, yaw: number, deltaMs: number): void {
    if (!this.group.visible) return
    hang(this.group, head, yaw, DOWN_RADIANS, 1)
    this.leftMs -= deltaMs
    if (this.leftMs > 0) return
    this.group.visible = false
    if (this.announcing) {
      this.announcing = false
      this.take()
    } else dropNotice(this.session.notices, this.noticeId)
  }

  dispose(): void {
    this.stop()
    this.board.dispose()
  }

  private take(): void {
    const { session, say } = this
    const { shown, announced } = session.notices.getState()
    if (session.headset.getState().mode === 'page') return
    // In the quiet place only an answer to the person's own call is shown; the rest waits on the page.
    const last = shown.at(-1)
    const inQuiet = session.quiet.inside.getState()
    if (inQuiet && !(last && ('refusal' in last || last.code === 'helpIsComing'))) return
    const announcement = inQuiet ? undefined : announced.at(-1)
    if (announcement && announcement.id > this.announcedId) {
      this.announcedId = announcement.id
      this.announcing = true
      const { name, text: words } = announcement
      const text = wrapText(name === '' ? words : `${name}: ${words}`)
      this.hang(
        { title: name === '' ? '' : say('announcement.title'), text, items: [] },
        SHOWN_MS + LETTER_MS * text.join().length,
      )
      return
    }
    // Who comes and goes does not push an announcement out of sight; the page keeps it.
    if (!last || last.id <= this.noticeId || this.announcing) return
    this.noticeId = last.id
    const { code, params } =
      'code' in last
        ? { code: `meeting:notice.${last.code}`, params: last.name ? { name: last.name } : {} }
        : { code: `meeting:refusal.${last.refusal.code}.what`, params: last.refusal.params ?? {} }
    this.hang({ title: '', text: wrapText(say(code, params)), items: [] }, SHOWN_MS)
  }

  private hang(page: PanelPage, ms: number): void {
    this.board.show(page)
    this.group.visible = true
    this.leftMs = ms
  }
}

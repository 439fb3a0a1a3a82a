// Pages of the headset's panel about to whom one speaks and where one is asked to look, and the host's essentials: people,
// the room, calls for help. Offered by the same rule that the server trusts; every choice is one large button.

import { decide } from '@towpath/shared/moderation/decide'
import type { ModerationActionId } from '@towpath/shared/moderation/ModerationAction'
import { HAS_TABLES } from '../../app/hasTables.ts'
import type { MeetingSession } from '../../app/MeetingSession.ts'
import { sideOf, wayTo } from '../../app/wayTo.ts'
import type { PersonFacts } from '../../state/facts.ts'
import { addNotice } from '../../state/notices.ts'
import type { PanelItem, PanelPage } from './panelLayout.ts'
import { type PanelName, type Say, wrapText } from './panelPages.ts'

type Options = {
  readonly session: Pick<MeetingSession, 'facts' | 'notices' | 'reports' | 'send' | 'view' | 'ears' | 'poses'>
  readonly menu: {
    show(name: PanelName): void
    offer(name: PanelName): void
    leave(name: PanelName): void
    close(): void
    refresh(): void
  }
  readonly say: Say
}

export type ReachPages = {
  /** Before the list of people: one's own private line, calls for help, and the way to the tools for the room. */
  beforePeople(): readonly PanelItem[]
  /** What a host may do about somebody. */
  about(person: PersonFacts): readonly PanelItem[]
  page(name: string): PanelPage | undefined
  carryOut(id: string): boolean
  dispose(): void
}

const CALLS_SHOWN = 2
const REPORT_LINES = 7

export function createReachPages({ session, menu, say }: Options): ReachPages {
  const { facts, notices, send } = session
  let lookAt: { readonly id: number; readonly personId: string; readonly name: string } | undefined
  const me = () => facts.getState().byId[facts.getState().meId]
  const back = (to: string): PanelItem => ({ id: `page.${to}`, label: say('panel.back'), wide: true })

  function may(action: ModerationActionId, target?: string): boolean {
    const actor = me()
    return actor !== undefined && decide(actor, action, target, facts.getState().people).ok
  }

  function does(
    action: ModerationActionId,
    words: string,
    more: Partial<PanelItem> = {},
    target?: string,
  ): PanelItem[] {
    if (!may(action, target)) return []
    return [{ id: `more.do.${action}.${target ?? ''}`, label: words, ...more }]
  }

  function endLine(): PanelItem[] {
    const other = facts.getState().byId[me()?.lineWith ?? '']
    return other
      ? [{ id: 'more.endLine', label: say('reach.endLine'), icon: 'phone', kind: 'primary', wide: true }]
      : []
  }

  function tables(closed: boolean): PanelItem[] {
    if (!HAS_TABLES) return []
    return closed ? does('openTables', say('host.openTables')) : does('closeTables', say('host.closeTables'))
  }

  function room(): PanelPage {
    const { meeting, people } = facts.getState()
    const hasWord = people.some(({ reach }) => reach === 'word')
    const toAll = me()?.reach === 'everyone'
    return {
      title: say('host.everyone'),
      text: [],
      items: [
        ...(meeting.quiet ? does('openRoom', say('host.openRoom')) : does('quietRoom', say('host.quietRoom'))),
        ...(meeting.locked ? does('unlock', say('host.unlock')) : does('lock', say('host.lock'))),
        ...tables(meeting.tablesClosed),
        ...does('silenceAll', say('host.silenceAll')),
        ...does('bringEveryone', say('host.bringEveryone')),
        ...(toAll ? does('speakNearby', say('reach.speakNearby')) : does('speakToAll', say('tools.speakToAll'))),
        ...does('turnToMe', say('tools.turnToMe')),
        ...(hasWord ? does('takeWord', say('reach.takeWord'), { wide: true }) : []),
        back('people'),
      ],
    }
  }

  function look(): PanelPage | undefined {
    if (!lookAt) return undefined
    const side = sideOf(wayTo(session, lookAt.personId))
    const turn: PanelItem = { id: 'more.turnMe', label: say('look.turnMe'), icon: 'eye', kind: 'primary', wide: true }
    return {
      title: '',
      text: [...wrapText(say('meeting:notice.lookAt', { name: lookAt.name })), ...(side ? [say(`look.${side}`)] : [])],
      items: [...(side && side !== 'ahead' ? [turn] : []), { id: 'close', label: say('panel.close'), icon: 'close' }],
    }
  }

  function line(): PanelPage | undefined {
    const other = facts.getState().byId[me()?.lineWith ?? '']
    if (!other) return undefined
    const close: PanelItem = { id: 'close', label: say('panel.close'), icon: 'close', wide: true }
    return { title: '', text: wrapText(say('reach.line', { name: other.name })), items: [...endLine(), close] }
  }

  function removal(id: string): PanelPage | undefined {
    const name = facts.getState().byId[id]?.name
    if (name === undefined) return undefined
    return {
      title: say('people.remove', { name }),
      text: wrapText(say('remove.question', { name })),
      items: [
        { ...back(`more.person.${id}`), label: say('people.no'), kind: 'primary' },
        ...does('remove', say('remove.forMeeting', { name }), { kind: 'stop', wide: true }, id),
        ...does('removeForGood', say('remove.forGood', { name }), { kind: 'stop', wide: true }, id),
      ],
    }
  }

  const reports = () => session.reports.getState().open.length

  /** One at a time, the oldest first; what was written before can be read on the page. */
  function report(): PanelPage | undefined {
    const told = session.reports.getState().open[0]
    if (!told) return undefined
    const { id, by, about, kind, sentence } = told
    const known = facts.getState().byId[about.personId]
    const said = [say('report.by', { name: by.name, about: about.name }), say(`report.kind.${kind}`), sentence]
    return {
      title: say('report.list'),
      text: said.flatMap((one) => (one === '' ? [] : wrapText(one))).slice(0, REPORT_LINES),
      items: [
        { id: `more.dealtWith.${id}`, label: say('report.dealtWith'), icon: 'check', kind: 'primary', wide: true },
        ...(known
          ? [{ id: `page.more.person.${known.id}`, label: known.name, icon: 'figure', wide: true } as const]
          : []),
        back('people'),
      ],
    }
  }

  async function dealWith(id: number): Promise<void> {
    const answer = await send('report.close', { report: id })
    if (!answer.ok) addNotice(notices, { refusal: answer.refusal })
    else if (reports() === 0) menu.show('people')
  }

  async function carry(action: ModerationActionId, target: string): Promise<void> {
    const answer = await send('moderate', target === '' ? { action } : { action, target })
    if (!answer.ok) addNotice(notices, { refusal: answer.refusal })
    else if (action === 'remove' || action === 'removeForGood') menu.show('people')
  }

  function turnMe(): void {
    const turnBy = lookAt && wayTo(session, lookAt.personId)
    if (turnBy !== undefined) session.view.wish({ turnBy })
    menu.close()
  }

  const stops = [
    notices.subscribe(({ shown }) => {
      const last = shown.at(-1)
      if (!last || !('code' in last) || last.code !== 'lookAt' || last.id === lookAt?.id) return
      lookAt = { id: last.id, personId: last.personId ?? '', name: last.name ?? '' }
      menu.offer('more.look')
    }),
    facts.subscribe((now, before) => {
      const [is, was] = [now.byId[now.meId], before.byId[before.meId]]
      if (is?.reach === 'line' && was?.reach !== 'line') {
        // A host asked for it; whoever called may be about to press something else, and reads of it above.
        if (is.role === 'host') menu.show('more.line')
        else menu.offer('more.line')
      } else if (is?.reach !== 'line' && was?.reach === 'line') menu.leave('more.line')
    }),
  ]
  return {
    beforePeople() {
      const calls = facts.getState().people.filter(({ id, helpCalled }) => helpCalled && may('openLine', id))
      return [
        ...endLine(),
        ...calls
          .slice(0, CALLS_SHOWN)
          .flatMap(({ id, name }) =>
            does('openLine', say('tools.openLine', { name }), { icon: 'phone', kind: 'primary', wide: true }, id),
          ),
        ...(reports() > 0
          ? [
              {
                id: 'page.more.reports',
                label: `${say('report.list')} (${reports()})`,
                icon: 'help',
                wide: true,
              } as const,
            ]
          : []),
        ...(may('quietRoom')
          ? [{ id: 'page.more.room', label: say('host.everyone'), icon: 'host', wide: true } as const]
          : []),
      ]
    },
    about({ id, microphone, reach, helpCalled }) {
      const open = microphone === 'on'
      return [
        ...(helpCalled
          ? does('answerHelp', say('host.answerShort'), { icon: 'check', kind: 'primary', wide: true }, id)
          : []),
        ...(open
          ? does('silence', say('people.silenceShort'), { icon: 'microphoneOff' }, id)
          : does('askMicrophone', say('people.askMicrophoneShort'), { icon: 'microphone' }, id)),
        ...does('bringHere', say('people.bringHereShort'), { icon: 'gather' }, id),
        ...(reach === 'word'
          ? does('takeWord', say('reach.takeWord'))
          : does('giveWord', say('tools.giveWordShort'), {}, id)),
        ...does('turnTo', say('tools.turnToShort'), { icon: 'eye' }, id),
        ...(may('remove', id)
          ? [{ id: `page.more.remove.${id}`, label: say('people.removeShort'), icon: 'remove', wide: true } as const]
          : []),
      ]
    },
    page(name) {
      if (name === 'more.room') return room()
      if (name === 'more.look') return look()
      if (name === 'more.line') return line()
      if (name === 'more.reports') return report()
      return name.startsWith('more.remove.') ? removal(name.slice('more.remove.'.length)) : undefined
    },
    carryOut(id) {
      if (id === 'more.endLine') {
        void send('line.end', {})
        menu.close()
      } else if (id === 'more.turnMe') turnMe()
      else if (id.startsWith('more.dealtWith.')) void dealWith(Number(id.slice('more.dealtWith.'.length)))
      else if (id.startsWith('more.do.')) {
        const [action = '', ...target] = id.slice('more.do.'.length).split('.')
        void carry(action as ModerationActionId, target.join('.'))
      } else return false
      return true
    },
    dispose() {
      for (const stop of stops) stop()
    },
  }
}

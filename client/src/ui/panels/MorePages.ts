// Pages of the headset's panel that are fetched once a headset is worn: how one feels, breaks, and what one can do about
// somebody. What they mean on the page, they mean here; every choice is one large button, and nothing is typed.

import { mayAvoid } from '@towpath/shared/people/mayAvoid'
import { REPORT_KINDS, type ReportKind } from '@towpath/shared/people/report'
import { FEELINGS, type Feeling } from '@towpath/shared/wellbeing/feeling'
import type { MeetingSession } from '../../app/MeetingSession.ts'
import { isAvoided } from '../../state/avoided.ts'
import type { PersonFacts } from '../../state/facts.ts'
import { addNotice } from '../../state/notices.ts'
import { myScene } from '../../state/whereabouts.ts'
import { answerFeeling } from '../../wellbeing/answerFeeling.ts'
import { doorItems } from './doorItems.ts'
import type { PanelItem, PanelPage } from './panelLayout.ts'
import { type MorePages, type PanelName, type Say, wrapText } from './panelPages.ts'
import { createReachPages } from './reachPages.ts'

type Menu = {
  show(name: PanelName): void
  /** Shows a page that nobody asked for, once what is open is closed. */
  offer(name: PanelName): void
  /** Closes it, if that is what is open. */
  leave(name: PanelName): void
  close(): void
  tell(text: string): void
  refresh(): void
}

export type MorePagesOptions = {
  readonly session: MeetingSession
  readonly menu: Menu
  readonly say: Say
  readonly endSession: () => void
  /** Says it with the device's own voice, where there is one and the person wants it. */
  readonly speak: (text: string) => void
  /** Says it because they asked for just that. */
  readonly readAloud: (text: string) => void
}

/** Longer than that and it takes the whole row, or its letters would be drawn narrower. */
const HALF_ROW_LETTERS = 24
/** Long enough to read the words and close one's eyes. */
const TAKE_OFF_MS = 12_000

export function createMorePages({ session, menu, say, endSession, speak, readAloud }: MorePagesOptions): MorePages {
  const reach = createReachPages({ session, menu, say })
  let hostKnows = true
  let board = ''
  let takingOff: ReturnType<typeof setTimeout> | undefined
  const back = (to: string): PanelItem => ({ id: `page.${to}`, label: say('panel.back'), wide: true })
  const personOf = (id: string): PersonFacts | undefined => session.facts.getState().byId[id]

  function people(): PanelPage {
    const { people: all, meId } = session.facts.getState()
    const others = all.filter(({ id }) => id !== meId)
    const items = others.sort(mostWanting).map((person): PanelItem => {
      const label = describe(person, say)
      return { id: `page.more.person.${person.id}`, label, icon: 'figure', wide: label.length > HALF_ROW_LETTERS }
    })
    const { people: waiting } = session.atDoor.getState()
    const text = [
      ...(waiting.length > 0 ? [say('door.waiting', { count: waiting.length })] : []),
      ...(others.length === 0 ? [say('panel.noOthers')] : []),
    ]
    return {
      title: say('people.title'),
      text,
      items: [...reach.beforePeople(), ...doorItems(waiting, say), ...items, back('menu')],
    }
  }

  function person(id: string): PanelPage {
    const { byId, meId } = session.facts.getState()
    const [me, other] = [byId[meId], personOf(id)]
    if (!me || !other) return people()
    const { name } = other
    const isApart = isAvoided(session.avoided.getState(), id)
    const goTo: PanelItem = {
      id: `more.goTo.${id}`,
      label: say('people.takeMeTo', { name }),
      icon: 'place',
      wide: true,
    }
    const avoid: PanelItem = {
      id: `more.avoid.${id}`,
      label: say(isApart ? 'people.meetAgain' : 'people.avoid', { name }),
      icon: isApart ? 'check' : 'away',
      wide: true,
    }
    const report: PanelItem = {
      id: `page.more.report.${id}`,
      label: say('report.open', { name }),
      icon: 'help',
      wide: true,
    }
    return {
      title: name,
      text: isApart ? wrapText(say('people.avoided', { name })) : [],
      items: [
        ...reach.about(other),
        ...(other.quietPlace ? [] : [goTo]),
        ...(mayAvoid(me, other).ok ? [avoid] : []),
        ...(me.role === 'host' ? [] : [report]),
        back('people'),
      ],
    }
  }

  function report(id: string): PanelPage {
    const items = REPORT_KINDS.map(
      (kind): PanelItem => ({ id: `more.tell.${kind}.${id}`, label: say(`report.kind.${kind}`), wide: true }),
    )
    return {
      title: say('report.open', { name: personOf(id)?.name ?? '' }),
      text: [],
      items: [...items, back(`more.person.${id}`)],
    }
  }

  function boardWords(kind: 'name' | 'text'): string {
    return say(`scenes:${myScene(session.facts.getState())}.stops.${board}.${kind}`)
  }

  function page(name: string): PanelPage | undefined {
    const { minutes } = session.wellbeing.getState()
    if (name === 'people') return people()
    const known = reach.page(name)
    if (known) return known
    if (name.startsWith('more.person.')) return person(name.slice('more.person.'.length))
    if (name.startsWith('more.report.')) return report(name.slice('more.report.'.length))
    switch (name) {
      case 'more.told':
        return {
          title: '',
          text: wrapText(say(hostKnows ? 'report.told' : 'report.toldNoHost')),
          items: [back('people')],
        }
      case 'more.feeling':
        return {
          title: say('feeling.title'),
          text: wrapText(say('feeling.private')),
          items: [
            ...FEELINGS.map((one): PanelItem => ({ id: `more.feel.${one}`, label: say(`feeling.${one}`), wide: true })),
            { id: 'more.later', label: say('feeling.notNow'), icon: 'close', wide: true },
          ],
        }
      case 'more.board':
        return {
          title: boardWords('name'),
          text: wrapText(boardWords('text')),
          items: [
            { id: 'close', label: say('panel.close'), icon: 'close', kind: 'primary' },
            { id: 'more.aloud', label: say('board.aloud'), icon: 'sound' },
          ],
        }
      case 'more.break':
        return {
          title: say('rest.title'),
          text: wrapText(say('rest.offer', { minutes })),
          items: [
            { id: 'vr.exit', label: say('rest.go'), icon: 'headset', kind: 'primary', wide: true },
            { id: 'more.later', label: say('rest.later'), wide: true },
          ],
        }
      case 'more.stop':
        return {
          title: say('feeling.takeOffTitle'),
          text: wrapText(say('feeling.takeOff')),
          items: [
            { id: 'vr.exit', label: say('panel.leaveVr'), icon: 'headset', kind: 'primary', wide: true },
            { id: 'help', label: say('controls.help'), icon: 'help' },
            { id: 'more.stay', label: say('panel.stay') },
          ],
        }
      default:
        return undefined
    }
  }

  function feel(feeling: Feeling): void {
    answerFeeling(session, feeling)
    if (feeling !== 'stop') {
      menu.close()
      menu.tell(say(`feeling.after.${feeling}`))
      session.wellbeing.setState({ answered: null })
      return
    }
    menu.show('more.stop')
    speak(say('feeling.takeOff'))
    takingOff = setTimeout(endSession, TAKE_OFF_MS)
  }

  async function goTo(id: string): Promise<void> {
    menu.close()
    const answer = await session.send('go.toPerson', { person: id })
    if (!answer.ok) addNotice(session.notices, { refusal: answer.refusal })
  }

  async function avoid(id: string): Promise<void> {
    const avoided = !isAvoided(session.avoided.getState(), id)
    const answer = await session.send('person.avoid', { person: id, avoided })
    if (!answer.ok) addNotice(session.notices, { refusal: answer.refusal })
  }

  async function letIn(target: string): Promise<void> {
    const answer = await session.send('moderate', { action: 'letIn', target })
    if (!answer.ok) addNotice(session.notices, { refusal: answer.refusal })
  }

  async function tell(kind: ReportKind, id: string): Promise<void> {
    const answer = await session.send('person.report', { person: id, kind, sentence: '' })
    if (!answer.ok) return addNotice(session.notices, { refusal: answer.refusal })
    hostKnows = answer.value.hostHere
    menu.show('more.told')
  }

  function carryOut(id: string): boolean {
    const [more, what, first = '', ...rest] = id.split('.')
    if (more !== 'more') return false
    if (reach.carryOut(id)) return true
    if (what === 'feel') feel(first as Feeling)
    else if (what === 'goTo') void goTo([first, ...rest].join('.'))
    else if (what === 'avoid') void avoid([first, ...rest].join('.'))
    else if (what === 'tell') void tell(first as ReportKind, rest.join('.'))
    else if (what === 'letIn') void letIn([first, ...rest].join('.'))
    else if (what === 'read') session.view.read([first, ...rest].join('.'))
    else if (what === 'aloud') readAloud(boardWords('text'))
    else if (what === 'stay') {
      clearTimeout(takingOff)
      menu.show('quiet')
    } else {
      session.wellbeing.setState({ asked: false, rest: null })
      menu.close()
    }
    return true
  }

  const stops = [
    session.avoided.subscribe(() => menu.refresh()),
    session.view.onRead((stop) => {
      if (session.headset.getState().mode === 'page') return
      board = stop
      menu.show('more.board')
    }),
    session.atDoor.subscribe(() => menu.refresh()),
    session.reports.subscribe(() => menu.refresh()),
    session.wellbeing.subscribe(({ asked, rest, minutes }, before) => {
      if (asked && !before.asked) menu.offer('more.feeling')
      if (rest === before.rest || rest === null || session.quiet.inside.getState()) return
      if (rest === 'offer') menu.offer('more.break')
      const text = say(`rest.${rest}`, { minutes })
      if (rest === 'remind') menu.tell(text)
      speak(text)
      // Said once; the next one is another.
      session.wellbeing.setState({ rest: null })
    }),
  ]
  if (session.wellbeing.getState().asked) menu.offer('more.feeling')
  return {
    page,
    carryOut,
    dispose() {
      clearTimeout(takingOff)
      reach.dispose()
      for (const stop of stops) stop()
    },
  }
}

/** Who calls for help, then raised hands in their order, then all others as they came. */
function mostWanting(one: PersonFacts, other: PersonFacts): number {
  const order = ({ helpCalled, handRaised }: PersonFacts) => (helpCalled ? 0 : handRaised || Number.MAX_SAFE_INTEGER)
  return order(one) - order(other)
}

function describe(person: PersonFacts, say: Say): string {
  const more = [
    person.role === 'host' ? say('meeting:role.host') : '',
    person.companion ? say('people.companion') : '',
    person.speaking ? say('people.speaking') : '',
    person.helpCalled ? say('people.helpCalled') : '',
    person.handRaised > 0 ? say('people.handRaised') : '',
    person.away || person.reconnecting ? say('people.away') : '',
  ].filter((part) => part !== '')
  return more.length > 0 ? `${person.name}: ${more.join(', ')}` : person.name
}

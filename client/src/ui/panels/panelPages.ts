// What the headset's panel says, page by page, from facts and settings. Pure; words come in as a function.
// Every action is an id that `HeadsetMenu` carries out.

import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import type { Facts } from '../../state/facts.ts'
import { hostWhoKnows } from '../../state/hostWhoKnows.ts'
import type { Settings } from '../../state/settings.ts'
import type { VoiceTruth } from '../../voice/VoiceSession.ts'
import { doorsAt } from '../../world/WorldTarget.ts'
import type { PanelItem, PanelPage } from './panelLayout.ts'

export type PanelName =
  | 'menu'
  | 'people'
  | 'moving'
  | 'settings'
  | 'help'
  | 'leave'
  | 'away'
  | 'quiet'
  | `more.${string}`
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** Pages that come later than the menu itself; see `MorePages.ts`. */
export type MorePages = {
  /** Undefined for a page that the menu itself knows. */
  page(name: string): PanelPage | undefined
  /** False for what the menu itself carries out. */
  carryOut(id: string): boolean
  dispose(): void
}

export type PanelState = {
  readonly facts: Facts
  readonly truth: Pick<VoiceTruth, 'microphone' | 'microphoneWanted'>
  readonly settings: Pick<Settings, 'dwell' | 'lessMovement'>
  readonly manifest: SceneManifest | undefined
  readonly hostHere: boolean
  /** The person is in the quiet place. */
  readonly inQuiet: boolean
  readonly say: Say
}

export function panelPage(name: PanelName, state: PanelState): PanelPage {
  const { say } = state
  const back: PanelItem = { id: 'page.menu', label: say('panel.back'), wide: true }
  switch (name) {
    case 'moving':
      return { title: say('panel.go'), text: [], items: [...movingItems(state), back] }
    case 'settings':
      return { title: say('panel.settings'), text: [], items: [...settingItems(state), back] }
    case 'help':
      return {
        title: say('help.title'),
        text: wrapText(say(state.hostHere ? 'help.called' : 'help.calledNoHost')),
        items: [{ id: 'help.stop', label: say('help.stop'), wide: true }, back],
      }
    case 'leave':
      return {
        title: say('panel.leaveQuestion'),
        text: [],
        items: [
          { id: 'page.menu', label: say('panel.stay'), kind: 'primary', wide: true },
          { id: 'vr.exit', label: say('panel.leaveVr'), icon: 'headset', wide: true },
          { id: 'leave', label: say('panel.leaveMeeting'), icon: 'leave', kind: 'stop', wide: true },
        ],
      }
    case 'quiet':
      return {
        title: say('quiet.title'),
        text: quietLines(state),
        items: [
          { id: 'quiet.back', label: say('quiet.back'), icon: 'people', kind: 'primary', wide: true },
          { id: 'help', label: say('controls.help'), icon: 'help' },
          { id: 'close', label: say('panel.close'), icon: 'close' },
          // Last of all, where no ray rests when the panel comes up by itself.
          { id: 'leave', label: say('controls.leave'), icon: 'leave', kind: 'stop', wide: true },
        ],
      }
    case 'away':
      return {
        title: say('panel.awayTitle'),
        text: wrapText(say('panel.awayText')),
        items: [{ id: 'back', label: say('panel.iAmBack'), kind: 'primary', wide: true }],
      }
    default:
      return { title: say('panel.title'), text: [], items: menuItems(state) }
  }
}

/** What nobody may overlook while no panel is open: who hears them, and, for a host, who needs something. */
export function statusLines(facts: Facts, waiting: number, say: Say): string[] {
  const me = facts.byId[facts.meId]
  const other = facts.byId[me?.lineWith ?? '']
  const lines: string[] = []
  if (other) lines.push(...wrapText(say('reach.line', { name: other.name })))
  else if (me?.reach === 'word' || me?.reach === 'everyone') lines.push(...wrapText(say(`reach.my.${me.reach}`)))
  for (const { id, name, reach } of facts.people)
    if (id !== facts.meId && (reach === 'word' || reach === 'everyone'))
      lines.push(...wrapText(say(`reach.their.${reach}`, { name })))
  if (me?.role !== 'host') return lines
  const calls = facts.people.filter(({ id, helpCalled }) => helpCalled && id !== me.id)
  if (calls.length > 0) lines.push(...wrapText(say('meeting:notice.helpCalled', { name: calls[0]!.name })))
  if (waiting > 0) lines.push(say('door.waiting', { count: waiting }))
  return lines
}

/** What is in reach while no panel is open: help, the quiet place and the way out take one press from everywhere. */
export function handleItems({ facts, inQuiet, say }: Pick<PanelState, 'facts' | 'inQuiet' | 'say'>): PanelItem[] {
  const me = facts.byId[facts.meId]
  const called = me?.helpCalled ?? false
  const help: PanelItem = { id: 'help', label: say('controls.help'), icon: 'help', kind: called ? 'on' : 'plain' }
  const leave: PanelItem = { id: 'leave', label: say('controls.leave'), icon: 'leave', kind: 'stop' }
  if (inQuiet)
    return [{ id: 'quiet.back', label: say('quiet.back'), icon: 'people', kind: 'primary', wide: true }, help, leave]
  return [
    { id: 'page.menu', label: say('panel.menu'), icon: 'settings' },
    // Whoever looks after the others has them in reach; their own call is in the menu.
    me?.role === 'host' ? { id: 'page.people', label: say('panel.peopleShort'), icon: 'people' } : help,
    { id: 'quiet.go', label: say('quiet.go'), icon: 'bench' },
    leave,
  ]
}

function quietLines({ facts, say }: PanelState): string[] {
  const host = hostWhoKnows(facts)
  return [say('quiet.nobody'), ...(host ? wrapText(say('quiet.hostKnows', { name: host })) : [])]
}

function menuItems({ facts, truth, say }: PanelState): PanelItem[] {
  const me = facts.byId[facts.meId]
  const open = truth.microphone === 'on' || truth.microphoneWanted
  const raised = (me?.handRaised ?? 0) > 0
  const others = facts.people.length
  return [
    {
      id: 'microphone',
      label: say(open ? 'controls.turnOff' : 'controls.turnOn'),
      icon: truth.microphone === 'on' ? 'microphone' : 'microphoneOff',
      kind: truth.microphone === 'on' ? 'on' : 'plain',
    },
    {
      id: 'hand',
      label: say(raised ? 'controls.lowerHand' : 'controls.raiseHand'),
      icon: 'hand',
      kind: raised ? 'on' : 'plain',
    },
    { id: 'page.people', label: `${say('panel.people')} (${others})`, icon: 'people' },
    { id: 'help', label: say('controls.help'), icon: 'help', kind: me?.helpCalled ? 'on' : 'plain' },
    { id: 'page.moving', label: say('panel.go'), icon: 'place' },
    { id: 'page.settings', label: say('panel.settings'), icon: 'settings' },
    { id: 'quiet.go', label: say('quiet.go'), icon: 'bench' },
    { id: 'page.leave', label: say('controls.leave'), icon: 'leave', kind: 'stop' },
    { id: 'close', label: say('panel.close'), icon: 'close' },
  ]
}

function movingItems({ facts, manifest, say }: PanelState): PanelItem[] {
  const me = facts.byId[facts.meId]
  const stops = manifest?.stops ?? []
  const here = stops.findIndex(({ spots, seats }) => [...spots, ...seats].some(({ id }) => id === me?.place))
  const name = (index: number) => say(`scenes:${manifest?.id}.stops.${stops[index]!.id}.name`)
  const items: PanelItem[] = []
  if (stops[here + 1]) {
    items.push({ id: `go.${stops[here + 1]!.id}`, label: say('panel.next', { place: name(here + 1) }), wide: true })
  }
  if (stops[here - 1]) {
    items.push({ id: `go.${stops[here - 1]!.id}`, label: say('panel.previous', { place: name(here - 1) }), wide: true })
  }
  if (stops[here]?.board) items.push({ id: `more.read.${stops[here].id}`, label: say('board.read'), wide: true })
  for (const { id, toScene } of manifest && stops[here] ? doorsAt(manifest, stops[here]) : [])
    items.push({ id: `through.${id}`, label: say(`scenes:${toScene}.door`), icon: 'place', wide: true })
  const leader = facts.byId[facts.meeting.walkLeader]
  if (leader && leader !== me) {
    const label = me?.walks ? say('walk.stop') : say('walk.join', { name: leader.name })
    items.push({ id: 'walk', label, icon: 'people', wide: true })
  }
  if (me?.seated) items.push({ id: 'standUp', label: say('panel.standUp'), icon: 'figure', wide: true })
  items.push(
    { id: 'turn.left', label: say('panel.turnLeft'), icon: 'turnLeft' },
    { id: 'turn.right', label: say('panel.turnRight'), icon: 'turnRight' },
    { id: 'recentre', label: say('panel.recentre'), icon: 'eye', wide: true },
  )
  return items
}

function settingItems({ settings, say }: PanelState): PanelItem[] {
  const { dwell, lessMovement } = settings
  return [
    {
      id: 'set.dwell',
      label: say(dwell ? 'panel.dwellOn' : 'panel.dwellOff'),
      kind: dwell ? 'on' : 'plain',
      wide: true,
    },
    {
      id: 'set.lessMovement',
      label: say(lessMovement ? 'panel.movementLess' : 'panel.movementMore'),
      kind: lessMovement ? 'on' : 'plain',
      wide: true,
    },
  ]
}

/** At most 40 characters a line, as is read with ease. */
export function wrapText(text: string, most = 40): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

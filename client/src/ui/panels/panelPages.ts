// What the headset's panel says, page by page, from facts and settings. Pure; words come in as a function.
// Every action is an id that `HeadsetMenu` carries out.

import type { SceneManifest } from '@towpath/shared/scene/SceneManifest'
import type { Facts, PersonFacts } from '../../state/facts.ts'
import type { Settings } from '../../state/settings.ts'
import type { VoiceTruth } from '../../voice/VoiceSession.ts'
import type { PanelItem, PanelPage } from './panelLayout.ts'

export type PanelName = 'menu' | 'people' | 'moving' | 'settings' | 'help' | 'leave' | 'away'
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

export type PanelState = {
  readonly facts: Facts
  readonly truth: Pick<VoiceTruth, 'microphone' | 'microphoneWanted'>
  readonly settings: Pick<Settings, 'dwell' | 'lessMovement'>
  readonly manifest: SceneManifest | undefined
  readonly hostHere: boolean
  readonly say: Say
}

const PEOPLE_SHOWN = 8

export function panelPage(name: PanelName, state: PanelState): PanelPage {
  const { say } = state
  const back: PanelItem = { id: 'page.menu', label: say('panel.back'), wide: true }
  switch (name) {
    case 'menu':
      return { title: say('panel.title'), text: [], items: menuItems(state) }
    case 'people':
      return { title: say('people.title'), text: peopleLines(state), items: [back] }
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
    case 'away':
      return {
        title: say('panel.awayTitle'),
        text: wrapText(say('panel.awayText')),
        items: [{ id: 'back', label: say('panel.iAmBack'), kind: 'primary', wide: true }],
      }
  }
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

function peopleLines({ facts, say }: PanelState): string[] {
  const others = facts.people.filter(({ id }) => id !== facts.meId)
  if (others.length === 0) return [say('panel.noOthers')]
  const lines = others.slice(0, PEOPLE_SHOWN).map((person) => describe(person, say))
  if (others.length > PEOPLE_SHOWN) lines.push(say('panel.more', { count: others.length - PEOPLE_SHOWN }))
  return lines
}

function describe(person: PersonFacts, say: Say): string {
  const more = [
    person.role === 'host' ? say('meeting:role.host') : '',
    person.speaking ? say('people.speaking') : '',
    person.handRaised > 0 ? say('people.handRaised') : '',
    person.away || person.reconnecting ? say('people.away') : '',
  ].filter((part) => part !== '')
  return more.length > 0 ? `${person.name}: ${more.join(', ')}` : person.name
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

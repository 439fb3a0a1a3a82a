// Carries out what `decide()` allowed, effect by effect. What protects people holds at once; then it is stored,
// and only then is the host told that it was done.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { ACTIONS } from '@towpath/shared/moderation/actions'
import { decide } from '@towpath/shared/moderation/decide'
import type { KindSentence } from '@towpath/shared/moderation/kindSentences'
import type { Effect } from '@towpath/shared/moderation/ModerationAction'
import { type RemovalReason, writeReason } from '@towpath/shared/moderation/removal'
import { ANNOUNCEMENT_MAX_CHARACTERS, type NoticeCode } from '@towpath/shared/protocol/announcements'
import type { CommandPayload } from '@towpath/shared/protocol/commands'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { allowToSpeak } from './allowed.ts'
import { answerAtDoor, greet, letIn, nameOfNewcomer, sendToWaiting, setWaitingRoom, turnAway } from './door.ts'
import { bringTo } from './going.ts'
import { sendAway } from './leaving.ts'
import { changePerson, type MeetingCore } from './MeetingCore.ts'
import { hush, silence } from './microphones.ts'
import { announceMove, callOffMove } from './movingTogether.ts'
import { moved, seat, swap, undoMove } from './placing.ts'
import { giveWord, openLine, speakToAll, takeWord } from './reach.ts'
import { bringBack, remove } from './removing.ts'
import { setTablesClosed } from './tables.ts'
import { readText, say } from './text.ts'
import { setWalk } from './walking.ts'

type EffectOf<K extends Effect['kind']> = Extract<Effect, { kind: K }>
/** What the actor says with it, in own words or a kind sentence of their choice, where somebody goes, and why. */
type Asked = {
  readonly text: string
  readonly sentence: KindSentence | undefined
  readonly place: string
  readonly reason: RemovalReason
}
type CarryOut<K extends Effect['kind']> = (
  core: MeetingCore,
  actor: Attendee,
  effect: EffectOf<K>,
  asked: Asked,
) => Promise<boolean | Refusal>

const MOVING: ReadonlySet<Effect['kind']> = new Set(['bring', 'bringHere', 'seat', 'swap'])

/** Each answers whether anything changed, or why it must not. */
const EFFECTS: { readonly [K in Effect['kind']]: CarryOut<K> } = {
  async silence(core, actor, { personId }) {
    const person = core.roster.present.get(personId)
    return person ? silence(core, person, actor) : false
  },
  async askMicrophone(core, actor, { personId }) {
    const person = core.roster.present.get(personId)
    if (person?.sessionId === undefined || person.quietPlace) return false
    if (person.microphone === 'on' || core.record.quiet) return false
    allowToSpeak(core, person)
    const notice = { code: 'microphoneAsked', name: actor.name, personId: actor.id } as const
    core.emit({ type: 'notice', to: [personId], notice })
    return true
  },
  async lowerHand(core, actor, { personId }) {
    return core.inTurn(personId, async () => {
      const person = core.roster.present.get(personId)
      if (!person || person.handRaised === 0) return false
      await changePerson(core, person, { handRaised: 0 })
      core.emit({
        type: 'notice',
        to: [personId],
        notice: { code: 'handLowered', name: actor.name, personId: actor.id },
      })
      return true
    })
  },
  async answerHelp(core, actor, { personId }) {
    return core.inTurn(personId, async () => {
      const person = core.roster.present.get(personId)
      if (!person?.helpCalled) return false
      await changePerson(core, person, { helpCalled: false })
      core.emit({
        type: 'notice',
        to: [personId],
        notice: { code: 'helpIsComing', name: actor.name, personId: actor.id },
      })
      return true
    })
  },
  remove: (core, actor, { personId }, asked) => takeOut(core, actor, personId, asked, false),
  removeForGood: (core, actor, { personId }, asked) => takeOut(core, actor, personId, asked, true),
  bringBack: (core, actor, { personId }) => bringBack(core, personId, actor),
  answerAtDoor: async (core, actor, { personId }) => answerAtDoor(core, actor, personId),
  letIn: (core, _actor, { personId }) => letIn(core, personId),
  async turnAway(core, _actor, { personId }, { text, sentence }) {
    return turnAway(core, personId, text === '' ? { sentence: sentence ?? 'later' } : { words: text })
  },
  sendToWaiting: (core, _actor, { personId }) => sendToWaiting(core, personId),
  setWaitingRoom: (core, _actor, { waitingRoom }) => setWaitingRoom(core, waitingRoom),
  greet: (core, _actor, _effect, { text }) => greet(core, text),
  bring: (core, actor, effect) => bring(core, actor, effect, 'broughtHere'),
  bringHere: (core, actor, effect) => bring(core, actor, effect, 'broughtToHost'),
  giveWord: (core, actor, { personId }) => giveWord(core, actor, personId),
  takeWord: async (core, actor) => takeWord(core, actor),
  speakToAll: async (core, actor, { wanted }) => speakToAll(core, actor, wanted),
  openLine: (core, actor, { personId }) => openLine(core, actor, personId),
  seat: (core, actor, { personId }, { place }) => seat(core, actor, personId, place),
  swap: (core, actor, { personId, otherId }) => swap(core, actor, personId, otherId),
  undoMove: (core, actor) => undoMove(core, actor),
  move: (core, actor, { onlyHere }, { place: scene }) => announceMove(core, actor, { scene, onlyHere }),
  walk: async (core, actor, { wanted }) => setWalk(core, actor, wanted),
  stayHere: (core, actor) => callOffMove(core, actor),
  async turnTo(core, actor, { personId }) {
    const person = core.roster.present.get(personId)
    if (!person) return false
    const others = core.roster.people.filter(({ id }) => id !== personId && id !== actor.id)
    const notice = { code: 'lookAt', name: person.name, personId } as const
    core.emit({ type: 'notice', to: others.map(({ id }) => id), notice })
    return others.length > 0
  },
  async announce(core, actor, _effect, { text }) {
    // It is a line of the conversation too, so that whoever was away or comes later can read it.
    const said = await say(core, actor, text)
    if (!said.ok) return false
    const notice = { code: 'announcement', name: actor.name, personId: actor.id, text } as const
    core.emit({ type: 'notice', to: 'everyone', notice })
    return true
  },
  async setQuiet(core, actor, { quiet }) {
    if (core.record.quiet === quiet) return false
    if (quiet) {
      takeWord(core, actor)
      await hush(core, 'quiet')
    } else {
      await core.store.saveMeeting(core.id, { quiet })
      core.record = { ...core.record, quiet }
      core.emit({ type: 'meetingChanged' })
    }
    const notice = { code: quiet ? 'roomQuiet' : 'roomOpen', name: actor.name, personId: actor.id } as const
    core.emit({ type: 'notice', to: 'everyone', notice })
    return true
  },
  async setLocked(core, actor, { locked }) {
    if (core.record.locked === locked) return false
    core.record = { ...core.record, locked }
    await core.store.saveMeeting(core.id, { locked })
    core.emit({ type: 'meetingChanged' })
    const notice = { code: locked ? 'locked' : 'unlocked', name: actor.name, personId: actor.id } as const
    core.emit({ type: 'notice', to: 'everyone', notice })
    return true
  },
  setTablesClosed: (core, actor, { closed }) => setTablesClosed(core, actor, closed),
  async endMeeting(core, actor) {
    core.record = { ...core.record, ended: true }
    await core.store.saveMeeting(core.id, { ended: true })
    core.emit({ type: 'notice', to: 'everyone', notice: { code: 'meetingEnds', name: actor.name, personId: actor.id } })
    core.waiting.clear()
    for (const person of core.roster.people) sendAway(core, person, 'ended')
    return true
  },
}

async function takeOut(
  core: MeetingCore,
  actor: Attendee,
  personId: string,
  { reason, text }: Asked,
  forGood: boolean,
): Promise<boolean> {
  const person = core.roster.present.get(personId)
  if (!person) return false
  const by = { personId: actor.id, name: actor.name }
  await remove(core, person, { forGood, reason, sentence: text, by, atMs: core.clock.wallMs() })
  return true
}

async function bring(
  core: MeetingCore,
  actor: Attendee,
  { personId, to }: { readonly personId: string; readonly to: string },
  code: NoticeCode,
): Promise<boolean> {
  const person = core.roster.present.get(personId)
  const aim = core.roster.present.get(to)
  const stop = aim && core.seating.places.get(aim.placement.place)?.stop
  // Whoever is in the quiet place is left in peace.
  if (person?.sessionId === undefined || person.quietPlace || !stop) return false
  const from = person.placement
  if (!(await bringTo(core, person, stop))) return false
  moved(core, actor, { personId, from, to: person.placement.place })
  core.emit({ type: 'notice', to: [personId], notice: { code, name: actor.name, personId: to } })
  return true
}

function carryOut<K extends Effect['kind']>(
  core: MeetingCore,
  actor: Attendee,
  effect: EffectOf<K>,
  asked: Asked,
): Promise<boolean | Refusal> {
  return EFFECTS[effect.kind as K](core, actor, effect, asked)
}

export async function moderate(
  core: MeetingCore,
  actor: Attendee,
  { action, target, other, place = '', reason = 'other', sentence, text }: CommandPayload<'moderate'>,
): Promise<Result<{ carriedOut: number }, Refusal>> {
  const { people, removed, records } = core.roster
  const waiting = core.waiting.waiting.map(({ personId, role }) => ({ id: personId, role }))
  const subjects = [target, other].flatMap((id) => records.get(id ?? '')?.name ?? [])
  if (action === 'letIn') subjects.push(...nameOfNewcomer(core, target))
  const decision = decide(actor, action, target, people, removed, other, waiting)
  if (!decision.ok) return decision
  const { says, explains } = ACTIONS[action]
  const hasWords = says || (explains && text !== undefined)
  const words = hasWords ? readText(text ?? '', ANNOUNCEMENT_MAX_CHARACTERS) : ok('')
  if (!words.ok) return words
  const asked: Asked = { text: words.value, sentence, place, reason }
  // What was moved before stays where it is: only the last move can be undone.
  if (decision.value.some(({ kind }) => MOVING.has(kind))) core.moves.delete(actor.id)
  const outcomes = await Promise.allSettled(decision.value.map((effect) => carryOut(core, actor, effect, asked)))
  const fault = outcomes.find((outcome) => outcome.status === 'rejected')
  // What failed while it was stored may hold all the same, so it is written down too.
  if (fault || outcomes.some((outcome) => outcome.status === 'fulfilled' && outcome.value === true)) {
    const subjectName = ACTIONS[action].aims === 'all' ? null : subjects.join(', ') || null
    const why = action === 'remove' || action === 'removeForGood' ? { detail: writeReason(reason) } : {}
    await core.store.recordDeed(core.id, { action: `meeting.${action}`, by: actor, subjectName, ...why })
  }
  if (fault) throw fault.reason
  const answers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  const carriedOut = answers.filter((answer) => answer === true).length
  const why = answers.find((answer) => typeof answer === 'object')
  return why && carriedOut === 0 ? refused(why) : ok({ carriedOut })
}

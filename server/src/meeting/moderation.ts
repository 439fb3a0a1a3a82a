// Carries out what `decide()` allowed, effect by effect. What protects people holds at once; then it is stored,
// and only then is the host told that it was done.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { ACTIONS } from '@towpath/shared/moderation/actions'
import { decide } from '@towpath/shared/moderation/decide'
import type { Effect } from '@towpath/shared/moderation/ModerationAction'
import { ANNOUNCEMENT_MAX_CHARACTERS, type NoticeCode } from '@towpath/shared/protocol/announcements'
import type { CommandPayload } from '@towpath/shared/protocol/commands'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { bringTo } from './going.ts'
import { sendAway } from './leaving.ts'
import { changePerson, type MeetingCore } from './MeetingCore.ts'
import { hush, silence } from './microphones.ts'
import { giveWord, openLine, speakToAll, takeWord } from './reach.ts'
import { bringBack, remove } from './removing.ts'
import { readText, say } from './text.ts'

type EffectOf<K extends Effect['kind']> = Extract<Effect, { kind: K }>
type CarryOut<K extends Effect['kind']> = (
  core: MeetingCore,
  actor: Attendee,
  effect: EffectOf<K>,
  words: string,
) => Promise<boolean | Refusal>

/** Each answers whether anything changed, or why it must not. */
const EFFECTS: { readonly [K in Effect['kind']]: CarryOut<K> } = {
  async silence(core, actor, { personId }) {
    const person = core.roster.present.get(personId)
    return person ? silence(core, person, actor) : false
  },
  async askMicrophone(core, actor, { personId }) {
    const person = core.roster.present.get(personId)
    if (person?.sessionId === undefined || person.microphone === 'on' || core.record.quiet) return false
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
  async remove(core, _actor, { personId }) {
    const person = core.roster.present.get(personId)
    if (!person) return false
    await remove(core, person)
    return true
  },
  bringBack: (core, actor, { personId }) => bringBack(core, personId, actor),
  bring: (core, actor, effect) => bring(core, actor, effect, 'broughtHere'),
  bringHere: (core, actor, effect) => bring(core, actor, effect, 'broughtToHost'),
  giveWord: (core, actor, { personId }) => giveWord(core, actor, personId),
  takeWord: async (core, actor) => takeWord(core, actor),
  speakToAll: async (core, actor, { wanted }) => speakToAll(core, actor, wanted),
  openLine: (core, actor, { personId }) => openLine(core, actor, personId),
  async announce(core, actor, _effect, text) {
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
      await hush(core)
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
  async endMeeting(core, actor) {
    core.record = { ...core.record, ended: true }
    await core.store.saveMeeting(core.id, { ended: true })
    core.emit({ type: 'notice', to: 'everyone', notice: { code: 'meetingEnds', name: actor.name, personId: actor.id } })
    for (const person of core.roster.people) sendAway(core, person, 'ended')
    return true
  },
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
  if (!person || person.sessionId === undefined || !stop) return false
  const moved = await bringTo(core, person, stop)
  if (moved) core.emit({ type: 'notice', to: [personId], notice: { code, name: actor.name, personId: to } })
  return moved
}

function carryOut<K extends Effect['kind']>(
  core: MeetingCore,
  actor: Attendee,
  effect: EffectOf<K>,
  words: string,
): Promise<boolean | Refusal> {
  return EFFECTS[effect.kind as K](core, actor, effect, words)
}

export async function moderate(
  core: MeetingCore,
  actor: Attendee,
  { action, target, text }: CommandPayload<'moderate'>,
): Promise<Result<{ carriedOut: number }, Refusal>> {
  const subject = core.roster.records.get(target ?? '')
  const decision = decide(actor, action, target, core.roster.people, core.roster.removed)
  if (!decision.ok) return decision
  const words = ACTIONS[action].says ? readText(text ?? '', ANNOUNCEMENT_MAX_CHARACTERS) : ok('')
  if (!words.ok) return words
  const outcomes = await Promise.allSettled(decision.value.map((effect) => carryOut(core, actor, effect, words.value)))
  const fault = outcomes.find((outcome) => outcome.status === 'rejected')
  // What failed while it was stored may hold all the same, so it is written down too.
  if (fault || outcomes.some((outcome) => outcome.status === 'fulfilled' && outcome.value === true)) {
    const subjectName = ACTIONS[action].aims === 'all' ? null : (subject?.name ?? null)
    await core.store.recordDeed(core.id, { action: `meeting.${action}`, by: actor, subjectName })
  }
  if (fault) throw fault.reason
  const answers = outcomes.map((outcome) => outcome.status === 'fulfilled' && outcome.value)
  const forbidden = answers.find((answer) => typeof answer === 'object')
  if (forbidden) return refused(forbidden)
  return ok({ carriedOut: answers.filter(Boolean).length })
}

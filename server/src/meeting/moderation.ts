// Carries out what `decide()` allowed, effect by effect. What protects people holds at once; then it is stored,
// and only then is the host told that it was done.

import { ok, type Result } from '@towpath/shared/lib/result'
import { decide } from '@towpath/shared/moderation/decide'
import type { Effect, ModerationActionId } from '@towpath/shared/moderation/ModerationAction'
import type { NoticeCode } from '@towpath/shared/protocol/announcements'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { bringTo } from './going.ts'
import { sendAway } from './leaving.ts'
import { changePerson, type MeetingCore } from './MeetingCore.ts'
import { silence } from './microphones.ts'

type EffectOf<K extends Effect['kind']> = Extract<Effect, { kind: K }>
type CarryOut<K extends Effect['kind']> = (core: MeetingCore, actor: Attendee, effect: EffectOf<K>) => Promise<boolean>

/** Each answers whether anything changed. */
const EFFECTS: { readonly [K in Effect['kind']]: CarryOut<K> } = {
  async silence(core, actor, { personId }) {
    const person = core.roster.present.get(personId)
    return person ? silence(core, person, actor) : false
  },
  async askMicrophone(core, actor, { personId }) {
    const person = core.roster.present.get(personId)
    if (person?.sessionId === undefined || person.microphone === 'on') return false
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
    core.roster.amend(personId, { removed: true })
    sendAway(core, person, 'removed')
    await core.inTurn(personId, () =>
      core.store.savePerson(core.id, personId, { removed: true, handRaised: 0, helpCalled: false }),
    )
    core.roster.amend(personId, { handRaised: 0, helpCalled: false })
    return true
  },
  bring: (core, actor, effect) => bring(core, actor, effect, 'broughtHere'),
  bringHere: (core, actor, effect) => bring(core, actor, effect, 'broughtToHost'),
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

function carryOut<K extends Effect['kind']>(core: MeetingCore, actor: Attendee, effect: EffectOf<K>): Promise<boolean> {
  return EFFECTS[effect.kind as K](core, actor, effect)
}

export async function moderate(
  core: MeetingCore,
  actor: Attendee,
  action: ModerationActionId,
  target: string | undefined,
): Promise<Result<{ carriedOut: number }, Refusal>> {
  const decision = decide(actor, action, target, core.roster.people)
  if (!decision.ok) return decision
  const outcomes = await Promise.allSettled(decision.value.map((effect) => carryOut(core, actor, effect)))
  const fault = outcomes.find((outcome) => outcome.status === 'rejected')
  if (fault) throw fault.reason
  return ok({ carriedOut: outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value).length })
}

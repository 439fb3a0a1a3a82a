// The meeting's side of voice: signalling by commands, what the engine reports, and where people's heads are.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { alwaysSits } from '@towpath/shared/people/figure'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { VoiceEvent, VoiceOffer } from '../voice/VoiceEngine.ts'
import type { Attendee } from './Attendee.ts'
import type { HeadPosition, MeetingCore } from './MeetingCore.ts'

/** Where a head is until the first pose says so. */
const STANDING_METRES = 1.6
const SITTING_METRES = 1.2
/** So far apart scenes lie for the voice engine: nobody in one is in earshot of another. */
const BETWEEN_SCENES_METRES = 10_000

/** The newest offer of each person; answers to older ones are stale. Forgotten with the person. */
const offered = new WeakMap<Attendee, number>()

export async function connectVoice(core: MeetingCore, person: Attendee): Promise<Result<VoiceOffer, Refusal>> {
  if (core.voice.state === 'down') return refused(refusal('voice.unavailable'))
  let offer: VoiceOffer
  try {
    offer = await core.voice.connect(core.id, person.id)
  } catch {
    return refused(refusal('voice.unavailable'))
  }
  if (!core.roster.isPresent(person)) {
    core.voice.disconnect(person.id)
    return refused(refusal('voice.unavailable'))
  }
  offered.set(person, Math.max(offer.generation, offered.get(person) ?? 0))
  return ok({ generation: offer.generation, sdp: offer.sdp })
}

export async function answerVoice(
  core: MeetingCore,
  person: Attendee,
  generation: number,
  sdp: string,
): Promise<Result<Record<string, never>, Refusal>> {
  if (offered.get(person) !== generation) return refused(refusal('voice.stale'))
  if (await core.voice.answer(person.id, generation, sdp)) return ok({})
  return refused(refusal(offered.get(person) === generation ? 'voice.malformed' : 'voice.stale'))
}

/** Of people in other meetings nothing is passed on. */
export function heard(core: MeetingCore, event: VoiceEvent): void {
  if (event.type === 'engine') {
    core.voiceUp = event.state === 'up'
    core.emit({ type: 'meetingChanged' })
    if (!core.voiceUp) for (const person of core.roster.people) setTalking(core, person, false)
    return
  }
  const person = core.roster.present.get(event.personId)
  if (!person) return
  if (event.type === 'speaking') setTalking(core, person, event.speaking)
  else if (event.type === 'slots') core.emit({ type: 'voiceSlots', personId: person.id, slots: event.slots })
  else
    core.emit({ type: 'voiceState', personId: person.id, state: { state: event.state, generation: event.generation } })
}

function setTalking(core: MeetingCore, person: Attendee, talking: boolean): void {
  if (person.talking === talking) return
  person.talking = talking
  core.emit({ type: 'changed', person })
}

const head: HeadPosition = { x: 0, y: 0, z: 0 }

/** Tells the engine where everybody's head is. Called about five times a second. */
export function placeVoices(core: MeetingCore): void {
  for (const person of core.roster.present.values()) {
    const scene = BETWEEN_SCENES_METRES * (core.seating.sceneNumber(person.placement.place) ?? 0)
    // Everybody equally loud: for the engine all in one scene stand in one place.
    if (core.record.voiceMode === 'equal') {
      core.voice.place(person.id, scene, 0, 0)
      continue
    }
    if (core.headOf(person, head)) {
      core.voice.place(person.id, scene + head.x, head.y, head.z)
      continue
    }
    const [x, y, z] = person.placement.position
    core.voice.place(
      person.id,
      scene + x,
      y + (person.placement.seated || alwaysSits(person.figure) ? SITTING_METRES : STANDING_METRES),
      z,
    )
  }
}

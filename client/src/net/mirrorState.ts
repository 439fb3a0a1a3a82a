// Copies the facts of the wire into the store, so that screens see new objects exactly where something changed.
// Runs once a state patch; poses never come by here.

import type { StoreApi } from 'zustand/vanilla'
import type { Facts, MeetingFacts, PersonFacts } from '../state/facts.ts'
import type { MirroredPerson, MirroredState } from './MeetingSocket.ts'

export function mirrorState(store: StoreApi<Facts>, state: MirroredState): void {
  const before = store.getState()
  const meeting = mirrorMeeting(before.meeting, state)
  const people: PersonFacts[] = []
  let changed = false
  state.people?.forEach((person) => {
    const known = before.byId[person.id]
    const now = known && isSame(known, person) ? known : copy(person)
    if (now !== before.people[people.length]) changed = true
    people.push(now)
  })
  changed ||= people.length !== before.people.length
  if (!changed && meeting === before.meeting) return
  store.setState(
    changed ? { meeting, people, byId: Object.fromEntries(people.map((person) => [person.id, person])) } : { meeting },
  )
}

function mirrorMeeting(before: MeetingFacts, state: MirroredState): MeetingFacts {
  const { meetingId: id, title, scene, walkLeader, movingTo, movingFrom, locked, voiceUp, quiet, waitingRoom } = state
  const { mayWrite, mayMove, tablesClosed } = state
  const equal = state.voiceMode === 'equal'
  const same =
    before.id === id &&
    before.title === title &&
    before.scene === scene &&
    before.walkLeader === walkLeader &&
    before.movingTo === movingTo &&
    before.movingFrom === movingFrom &&
    before.locked === locked &&
    before.voiceUp === voiceUp &&
    before.quiet === quiet &&
    before.equal === equal &&
    before.waitingRoom === waitingRoom &&
    before.mayWrite === mayWrite &&
    before.mayMove === mayMove &&
    before.tablesClosed === tablesClosed
  if (same) return before
  const room = { locked, quiet, equal, waitingRoom, mayWrite, mayMove, tablesClosed }
  return { id, title, scene, walkLeader, movingTo, movingFrom, voiceUp, ...room }
}

function copy(person: MirroredPerson): PersonFacts {
  return {
    id: person.id,
    name: person.name,
    role: person.role,
    figure: person.figure,
    poseId: person.poseId,
    place: person.place,
    seated: person.seated,
    microphone: person.microphone,
    speaking: person.speaking,
    handRaised: person.handRaised,
    away: person.away,
    reconnecting: person.reconnecting,
    helpCalled: person.helpCalled,
    reach: person.reach,
    lineWith: person.lineWith,
    listens: person.listens,
    quietPlace: person.quietPlace,
    companion: person.companion,
    weak: person.weak,
    walks: person.walks,
  }
}

function isSame(known: PersonFacts, person: MirroredPerson): boolean {
  for (const fact of Object.keys(known) as (keyof PersonFacts)[]) if (known[fact] !== person[fact]) return false
  return true
}

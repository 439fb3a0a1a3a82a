// Somebody's page could not load the place: they stand in a plain one with everybody else. Hosts are told once a scene.

import { ok, type Result } from '@towpath/shared/lib/result'
import type { Refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import type { MeetingCore } from './MeetingCore.ts'

/** The scenes of which they said so. Forgotten with the person. */
const plain = new WeakMap<Attendee, Set<string>>()

export async function saySceneFailed(
  core: MeetingCore,
  person: Attendee,
): Promise<Result<Record<string, never>, Refusal>> {
  const scene = core.seating.places.get(person.placement.place)?.scene ?? ''
  const scenes = plain.get(person) ?? new Set()
  plain.set(person, scenes)
  if (scenes.has(scene)) return ok({})
  scenes.add(scene)
  const hosts = core.roster.hostsHere().filter(({ id }) => id !== person.id)
  const notice = { code: 'plainPlace', name: person.name, personId: person.id } as const
  core.emit({ type: 'notice', to: hosts.map(({ id }) => id), notice })
  return ok({})
}

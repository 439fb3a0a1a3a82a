// Telling the hosts about somebody. Kept before it is acknowledged; read by hosts alone, and never by one whom it is about.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import {
  mayReport,
  REPORT_NEAR_METRES,
  REPORT_SENTENCE_MAX,
  REPORT_WORDS_MS,
  type Report,
  type ReportKind,
} from '@towpath/shared/people/report'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import type { Attendee } from './Attendee.ts'
import { type HeadPosition, inTurnOf, type MeetingCore } from './MeetingCore.ts'
import { cleanText } from './text.ts'

/** More were not said in two minutes by people who talk with each other. */
const MOST_LINES = 60

type Telling = { readonly person: string; readonly kind: ReportKind; readonly sentence: string }

export function report(
  core: MeetingCore,
  person: Attendee,
  telling: Telling,
): Promise<Result<{ hostHere: boolean }, Refusal>> {
  return inTurnOf(core, person, async () => {
    const about = core.roster.present.get(telling.person) ?? core.roster.records.get(telling.person)
    const allowed = mayReport(person.id, about?.id)
    if (!allowed.ok || !about) return allowed.ok ? refused(refusal('report.nobody')) : allowed
    const sentence = cleanText(telling.sentence)
    if ([...sentence].length > REPORT_SENTENCE_MAX)
      return refused(refusal('text.tooLong', { most: REPORT_SENTENCE_MAX }))
    const atMs = core.clock.wallMs()
    await core.store.addReport(core.id, {
      kind: telling.kind,
      sentence,
      atMs,
      by: named(person),
      about: named(about),
      near: nearPeople(core, person),
      lines: await recentLines(core, atMs),
    })
    const hosts = core.roster.hostsHere().filter((host) => host.id !== about.id)
    const notice = { code: 'reported', name: person.name, personId: person.id } as const
    core.emit({ type: 'notice', to: hosts.map((host) => host.id), notice })
    await tellReports(core, hosts)
    return ok({ hostHere: hosts.length > 0 })
  })
}

export function closeReport(
  core: MeetingCore,
  host: Attendee,
  reportId: number,
): Promise<Result<Record<string, never>, Refusal>> {
  return inTurnOf(core, host, async () => {
    const open = readableBy(host, await core.store.openReports(core.id))
    const closed = open.find(({ id }) => id === reportId)
    if (!closed) return refused(refusal('report.unknown'))
    await core.store.closeReport(core.id, reportId, host.id)
    const subjectName = closed.about.name
    await core.store.recordDeed(core.id, { action: 'meeting.closeReport', by: host, subjectName })
    await tellReports(core, core.roster.hostsHere())
    return ok({})
  })
}

/** All that is open, to each of these hosts. */
export async function tellReports(core: MeetingCore, hosts: readonly Attendee[]): Promise<void> {
  const open = await core.store.openReports(core.id)
  for (const host of hosts) core.emit({ type: 'reports', personId: host.id, open: readableBy(host, open) })
}

function readableBy(host: Attendee, open: readonly Report[]): readonly Report[] {
  return open.filter(({ about }) => about.personId !== host.id)
}

function named({ id, name }: { readonly id: string; readonly name: string }): Report['by'] {
  return { personId: id, name }
}

async function recentLines(core: MeetingCore, nowMs: number): Promise<Report['lines']> {
  const said = await core.store.conversation(core.id)
  const recent = said.filter(({ atMs }) => nowMs - atMs <= REPORT_WORDS_MS)
  return recent.slice(-MOST_LINES).map(({ name, text, atMs }) => ({ name, text, atMs }))
}

function nearPeople(core: MeetingCore, person: Attendee): Report['near'] {
  const here = whereIs(core, person)
  return core.roster.people
    .filter((other) => other !== person && distance(here, whereIs(core, other)) <= REPORT_NEAR_METRES)
    .map(named)
}

function whereIs(core: MeetingCore, person: Attendee): HeadPosition {
  const head = { x: 0, y: 0, z: 0 }
  if (core.headOf(person, head)) return head
  const [x, y, z] = person.placement.position
  return { x, y, z }
}

/** Along the ground: whether somebody sits or stands does not matter. */
function distance(one: HeadPosition, other: HeadPosition): number {
  return Math.hypot(one.x - other.x, one.z - other.z)
}

// Who is here, in words: everybody who could hear or see is in this list, and nobody is hidden.

import { lazy, Suspense, useMemo } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { PersonFacts } from '../../state/facts.ts'
import { AvoidedGone } from './AvoidedGone.tsx'
import { PersonRow } from './PersonRow.tsx'

const FriendTool = lazy(async () => ({ default: (await import('./FriendTool.tsx')).FriendTool }))

export function PeopleSection() {
  const { t } = useWords()
  const { facts } = useMeetingSession()
  const people = useStore(facts, (now) => now.people)
  const meId = useStore(facts, (now) => now.meId)
  const shown = useMemo(() => [...people].sort((a, b) => Number(b.id === meId) - Number(a.id === meId)), [people, meId])
  const queue = useMemo(() => handQueue(people), [people])
  return (
    <section id="part-people" className="part" aria-labelledby="people-title" tabIndex={-1}>
      <h2 id="people-title">{t('people.title')}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: without its bullets Safari no longer takes it for a list */}
      <ul className="people" role="list" aria-labelledby="people-title">
        {shown.map((person) => (
          <PersonRow key={person.id} person={person} isMe={person.id === meId} turn={queue.indexOf(person.id) + 1} />
        ))}
      </ul>
      <AvoidedGone />
      <Suspense>
        <FriendTool />
      </Suspense>
    </section>
  )
}

/** Ids of those who raised their hand, the first to do so first. */
export function handQueue(people: readonly PersonFacts[]): readonly string[] {
  return people
    .filter(({ handRaised }) => handRaised > 0)
    .sort((a, b) => a.handRaised - b.handRaised)
    .map(({ id }) => id)
}

// Where a host puts somebody: in a free place here, or in somebody else's place, who gets theirs. Everything to choose from
// is a button, so nothing has to be dragged. It lies outside of the list of people, whose rows hold one person each.

import { MANIFESTS, type SceneId } from '@towpath/scenes/manifests'
import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../../app/MeetingSession.ts'
import { useWords } from '../../../i18n/useWords.ts'
import type { PersonFacts } from '../../../state/facts.ts'
import { myScene } from '../../../state/whereabouts.ts'
import { Button } from '../../Button.tsx'
import { Dialog } from '../../Dialog.tsx'
import { stopOf } from '../stopOf.ts'
import { useModeration } from '../useModeration.ts'

type Props = { readonly person: PersonFacts; readonly onClose: () => void }
type Choice = { readonly id: string; readonly words: string; readonly choose: () => void }

export function PlacingTools({ person: { id, name }, onClose }: Props) {
  const { t } = useWords()
  const { facts } = useMeetingSession()
  const people = useStore(facts, (now) => now.people)
  const meId = useStore(facts, (now) => now.meId)
  const scene = useStore(facts, myScene)
  const { may, moderate } = useModeration()
  const manifest = MANIFESTS[scene as SceneId]
  const here = manifest && stopOf(manifest, people.find((one) => one.id === meId)?.place ?? '')
  const taken = new Set(people.map(({ place }) => place))
  const free = (places: readonly { id: string }[], words: 'state.place' | 'state.seat'): readonly Choice[] =>
    places.flatMap(({ id: place }, index) =>
      taken.has(place)
        ? []
        : [{ id: place, words: t(words, { number: index + 1 }), choose: () => moderate('seat', id, { place }) }],
    )
  const places = here ? [...free(here.seats, 'state.seat'), ...free(here.spots, 'state.place')] : []
  const others = people
    .filter((one) => may('swap', id, one.id))
    .map((one) => ({ id: one.id, words: one.name, choose: () => moderate('swap', id, { other: one.id }) }))
  return createPortal(
    <Dialog title={t('tools.placeOf', { name })} onClose={onClose}>
      <Choices title={t('tools.seatHere')} choices={places} onClose={onClose} />
      <Choices title={t('tools.swapWith')} choices={others} onClose={onClose} />
      <Button onClick={onClose}>{t('people.no')}</Button>
    </Dialog>,
    document.body,
  )
}

type ChoicesProps = { readonly title: string; readonly choices: readonly Choice[]; readonly onClose: () => void }

function Choices({ title, choices, onClose }: ChoicesProps) {
  if (choices.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <div className="row">
        {choices.map(({ id, words, choose }) => (
          <Button
            key={id}
            onClick={() => {
              choose()
              onClose()
            }}
          >
            {words}
          </Button>
        ))}
      </div>
    </>
  )
}

// Where one can go, in words and in walking order. Whatever can be pressed in the place has its button here.

import { MANIFESTS, type SceneId } from '@towpath/scenes/manifests'
import type { SceneManifest, Seat, Spot, Stop } from '@towpath/shared/scene/SceneManifest'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { explainRefusal, sentenceOf } from '../../i18n/sentences.ts'
import { useWords, type Words } from '../../i18n/useWords.ts'
import { isKeptFrom, type PersonFacts } from '../../state/facts.ts'
import { myScene } from '../../state/whereabouts.ts'
import { doorsAt } from '../../world/WorldTarget.ts'
import { Button } from '../Button.tsx'
import { stopOf } from './stopOf.ts'
import { useAsk } from './useAsk.ts'

export function PlacesSection() {
  const { t } = useWords()
  const session = useMeetingSession()
  const scene = useStore(session.facts, myScene)
  const place = useStore(session.facts, ({ byId, meId }) => byId[meId]?.place ?? '')
  const seated = useStore(session.facts, ({ byId, meId }) => byId[meId]?.seated ?? false)
  const stays = useStore(session.facts, (facts) => isKeptFrom('move', facts))
  const ask = useAsk()
  const manifest: SceneManifest | undefined = MANIFESTS[scene as SceneId]
  if (!manifest) return null
  const here = stopOf(manifest, place)
  return (
    <section id="part-places" className="part" aria-labelledby="places-title" tabIndex={-1}>
      <h2 id="places-title">{t('places.title')}</h2>
      {here && (
        <div className="here" role="status">
          <p className="here-name">
            {t(seated ? 'places.seatedHere' : 'places.here', { place: stopName(t, scene, here) })}
          </p>
          <p>{stopWords(t, scene, here, 'text')}</p>
          <p className="soft">{stopWords(t, scene, here, 'description')}</p>
        </div>
      )}
      <div className="row">
        {seated && !stays && (
          <Button icon="seat" onClick={() => ask('go.standUp', {})}>
            {t('places.standUp')}
          </Button>
        )}
        {here?.board && (
          <Button icon="words" onClick={() => session.view.read(here.id)}>
            {t('board.read')}
          </Button>
        )}
        {here &&
          !stays &&
          doorsAt(manifest, here).map(({ id, toScene }) => (
            <Button key={id} icon="leave" onClick={() => ask('go.through', { passage: id })}>
              {t(`scenes:${toScene as 'canal-walk'}.door`)}
            </Button>
          ))}
        <Button icon="eye" onClick={() => session.view.wish('recentre')}>
          {t('controls.recentre')}
        </Button>
      </div>
      {stays ? (
        <p>{sentenceOf(explainRefusal(t, { code: 'place.off' }))}</p>
      ) : (
        <>
          <h3 id="stops-title">{t('places.stops')}</h3>
          <ol className="stops" aria-labelledby="stops-title">
            {manifest.stops.map((stop) => (
              <li key={stop.id}>
                <button
                  type="button"
                  className="stop"
                  aria-current={stop === here ? 'location' : undefined}
                  onClick={() => ask('go.toStop', { stop: stop.id })}
                >
                  <span className="stop-number" aria-hidden="true">
                    {stop.number}
                  </span>
                  <span>{t('places.goTo', { place: stopName(t, scene, stop) })}</span>
                </button>
              </li>
            ))}
          </ol>
          {here && <PlacesHere scene={scene} stop={here} mine={place} />}
        </>
      )}
    </section>
  )
}

type HereProps = { readonly scene: string; readonly stop: Stop; readonly mine: string }

function PlacesHere({ scene, stop, mine }: HereProps) {
  const { t } = useWords()
  const name = stopName(t, scene, stop)
  const spotName = (number: number) => t('places.spot', { stop: name, number })
  const seatName = (number: number) => t('places.seatAt', { stop: name, number })
  return (
    <>
      <h3>{t('places.standing')}</h3>
      <div className="spots">
        {stop.spots.map((spot, index) => (
          <PlaceButton
            key={spot.id}
            place={spot}
            mine={mine}
            words={t('places.goTo', { place: spotName(index + 1) })}
          />
        ))}
      </div>
      <h3>{t('places.seats')}</h3>
      <div className="spots">
        {stop.seats.map((seat, index) => (
          <PlaceButton
            key={seat.id}
            place={seat}
            mine={mine}
            words={t('places.sitDown', { place: seatName(index + 1) })}
          />
        ))}
      </div>
    </>
  )
}

type PlaceProps = { readonly place: Spot | Seat; readonly mine: string; readonly words: string }

function PlaceButton({ place, mine, words }: PlaceProps) {
  const { t } = useWords()
  const { facts } = useMeetingSession()
  const ask = useAsk()
  const people = useStore(facts, (now) => now.people)
  const holder = useMemo<PersonFacts | undefined>(
    () => people.find((one) => one.place === place.id),
    [people, place.id],
  )
  const isMine = place.id === mine
  const taken = holder !== undefined && !isMine
  return (
    <button
      type="button"
      className="stop"
      disabled={taken}
      aria-current={isMine ? 'location' : undefined}
      onClick={() => ask('go.toPlace', { place: place.id })}
    >
      <span>
        {words}
        {isMine && <span className="soft"> ({t('places.yours')})</span>}
        {taken && <span className="soft"> ({t('places.takenBy', { name: holder.name })})</span>}
      </span>
    </button>
  )
}

/** Scenes bring their own words; their keys are data of the manifest. */
function stopWords(t: Words, scene: string, stop: Stop, kind: 'name' | 'text' | 'description'): string {
  return t(`scenes:${scene as 'canal-walk'}.stops.${stop.id as 'lock'}.${kind}`)
}

function stopName(t: Words, scene: string, stop: Stop): string {
  return stopWords(t, scene, stop, 'name')
}

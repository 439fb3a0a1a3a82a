// The voice engine that comes with the server: a process of its own on one UDP port. Made once, in the composition root.
// It must never bring the server down: whatever happens to the process, the meeting stands.
import type { AudioSpot } from '@towpath/shared/voice/audioPlaces'
import { ApartPairs } from '../ApartPairs.ts'
import { PrivateLines } from '../PrivateLines.ts'
import type { VoiceCounters, VoiceEngine, VoiceEvent, VoiceOffer } from '../VoiceEngine.ts'
import { createVoiceListeners } from '../voiceListeners.ts'
import { LARGEST_ANSWER_CHARACTERS } from './answer.ts'
import type { FromVoiceProcess, PersonPlace } from './messages.ts'
import { createPlaces } from './places.ts'
import { createReplies } from './replies.ts'
import { VoiceChild } from './VoiceChild.ts'

const REPLY_WITHIN_MS = 5_000
/** Long, since a busy machine is no reason not to open: a process that fails says so at once. */
const START_WITHIN_MS = 30_000

export type EmbeddedVoiceOptions = {
  /** The one UDP port for everybody. */
  readonly port: number
  /** Public address or name to announce; null announces the machine's own addresses. */
  readonly address: string | null
  readonly log: { info(fields: object, message: string): void; warn(fields: object, message: string): void }
}

type Person = {
  meetingId: string | null
  generation: number
  mayBeHeard: boolean
  everywhere: boolean
  audioSpot: AudioSpot
}

/** The process id is there for those who watch or test it. */
export type EmbeddedVoiceEngine = VoiceEngine & { processId(): number | undefined }

/** Resolves once sound can flow; rejects with a sentence when it never will, for example when the port is taken. */
export async function createEmbeddedVoiceEngine(options: EmbeddedVoiceOptions): Promise<EmbeddedVoiceEngine> {
  const { log } = options
  const people = new Map<string, Person>()
  const apartPairs = new ApartPairs()
  const lines = new PrivateLines()
  const offers = createReplies<string, VoiceOffer>(REPLY_WITHIN_MS)
  const answers = createReplies<number, boolean>(REPLY_WITHIN_MS)
  const listeners = createVoiceListeners((fault) => log.warn({ fault: String(fault) }, 'a listener of voice failed'))
  const places = createPlaces((moved) => child.send({ do: 'place', places: moved }))
  let counters: Omit<VoiceCounters, 'restarts'> = none()
  let restarts = 0
  let requests = 0
  let generations = 0
  let state: 'up' | 'down' = 'down'
  let started: { resolve(): void; reject(fault: Error): void } | null = null

  const ready = new Promise<void>((resolve, reject) => {
    started = { resolve, reject }
  })
  const child = new VoiceChild(options, {
    ready() {
      state = 'up'
      if (started) started.resolve()
      else listeners.tell({ type: 'engine', state })
      started = null
      log.info({ port: options.port }, 'voice is up')
    },
    died() {
      restarts++
      const wasUp = state === 'up'
      state = 'down'
      counters = none()
      giveUpWaiting()
      if (wasUp) {
        log.warn({ restarts }, 'the voice process ended and is started again')
        listeners.tell({ type: 'engine', state })
      }
    },
    unusable(reason) {
      if (started) started.reject(new Error(`Voice cannot start: ${reason}.`))
      else log.warn({ reason }, 'voice cannot start again yet')
      started = null
    },
    says: hear,
  })

  function giveUpWaiting(): void {
    offers.rejectAll(new Error('voice is down'))
    answers.rejectAll(new Error('voice is down'))
  }

  function hear(message: FromVoiceProcess): void {
    switch (message.say) {
      case 'offer': {
        const { personId, generation, sdp } = message
        const key = `${personId}:${generation}`
        if (sdp === null) offers.reject(key, new Error('a newer connection took over'))
        else offers.resolve(key, { generation, sdp })
        break
      }
      case 'answered':
        answers.resolve(message.request, message.accepted)
        break
      case 'event':
        hearEvent(message.event)
        break
      case 'pong':
        counters = message.counters
        break
      case 'fault':
        log.warn({ fault: message.message }, 'the voice process reports a fault')
    }
  }

  function hearEvent(event: VoiceEvent): void {
    // What was said of someone who has left meanwhile is old news.
    if (event.type === 'engine' || people.get(event.personId)?.meetingId) listeners.tell(event)
  }

  function personOf(personId: string): Person {
    const known = people.get(personId)
    if (known) return known
    const person = { meetingId: null, generation: 0, mayBeHeard: true, everywhere: false, audioSpot: null }
    people.set(personId, person)
    return person
  }

  const engine: EmbeddedVoiceEngine = {
    get state() {
      return state
    },
    processId: () => child.processId,
    connect(meetingId, personId) {
      if (state === 'down') return Promise.reject(new Error('voice is down'))
      const person = personOf(personId)
      person.meetingId = meetingId
      const generation = ++generations
      person.generation = generation
      const place: PersonPlace | null = places.of(personId)
      const apartFrom = [...apartPairs.of(personId)]
      const { mayBeHeard, everywhere, audioSpot } = person
      const rights = { mayBeHeard, everywhere, audioSpot, apartFrom, lineWith: lines.of(personId) }
      child.send({ do: 'connect', meetingId, personId, generation, place, ...rights })
      return offers.wait(`${personId}:${generation}`)
    },
    answer(personId, generation, sdp) {
      const person = people.get(personId)
      const usable = typeof sdp === 'string' && sdp.length <= LARGEST_ANSWER_CHARACTERS
      if (!usable || state === 'down' || person?.generation !== generation) return Promise.resolve(false)
      const request = ++requests
      child.send({ do: 'answer', request, personId, generation, sdp })
      return answers.wait(request).catch(() => false)
    },
    disconnect(personId) {
      places.forget(personId)
      apartPairs.forget(personId)
      lines.forget(personId)
      if (people.delete(personId)) child.send({ do: 'disconnect', personId })
    },
    mayBeHeard(personId, allowed) {
      personOf(personId).mayBeHeard = allowed
      child.send({ do: 'mayBeHeard', personId, allowed })
    },
    keepApart(personId, otherId, apart) {
      apartPairs.set(personId, otherId, apart)
      child.send({ do: 'keepApart', personId, otherId, apart })
    },
    hearEverywhere(personId, everywhere) {
      personOf(personId).everywhere = everywhere
      child.send({ do: 'hearEverywhere', personId, everywhere })
    },
    privateLine(personId, otherId, open) {
      lines.set(personId, otherId, open)
      child.send({ do: 'privateLine', personId, otherId, open })
    },
    audioSpot(personId, spot) {
      const person = personOf(personId)
      if (person.audioSpot?.id === spot?.id && person.audioSpot?.closed === spot?.closed) return
      person.audioSpot = spot
      child.send({ do: 'audioSpot', personId, spot })
    },
    place(personId, x, y, z) {
      places.set(personId, x, y, z)
    },
    listen: listeners.add,
    counters: () => ({ ...counters, restarts }),
    async stop() {
      places.stop()
      state = 'down'
      giveUpWaiting()
      await child.end()
    },
  }

  const late = setTimeout(
    () => started?.reject(new Error('Voice cannot start: its process does not answer.')),
    START_WITHIN_MS,
  )
  try {
    await ready
  } catch (fault) {
    await engine.stop()
    throw fault
  } finally {
    clearTimeout(late)
  }
  return engine
}

function none(): Omit<VoiceCounters, 'restarts'> {
  const dropped = { silenced: 0, malformed: 0, tooMany: 0, silence: 0, unsendable: 0 }
  return { connections: 0, received: 0, forwarded: 0, dropped }
}

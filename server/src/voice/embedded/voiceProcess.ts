// The voice process: started by the server as a child of its own, so that a fault in native code costs a few seconds of sound
// and nothing else. It ends when its parent is gone.
import '../../ops/dropProto.ts'
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { setPriority } from 'node:os'
import native, { type IceUdpMuxListener } from 'node-datachannel'
import type { FromVoiceProcess, ToVoiceProcess } from './messages.ts'
import { createPeer } from './Peer.ts'
import { Switchboard } from './Switchboard.ts'

const TICK_MS = 200
const SOUND_PRIORITY = -10
const FAULTS_A_SECOND = 2

let batch: FromVoiceProcess[] = []

function say(message: FromVoiceProcess): void {
  if (batch.push(message) === 1) setImmediate(flush)
}

function flush(): void {
  const messages = batch
  batch = []
  // A parent that is just dying takes nothing more, and its end is heard by itself.
  if (process.connected) process.send!(messages, () => {})
}

/** Holds the one port from the start: the library itself only binds it with the first connection, and only logs when it cannot. */
function holdPort(port: number): IceUdpMuxListener {
  try {
    return new native.IceUdpMuxListener(port)
  } catch {
    throw new Error(`UDP port ${port} is taken`)
  }
}

/** Sound does not wait: a busy machine lets it go first, where it is allowed to. Before the library starts its threads. */
function goFirst(): void {
  try {
    setPriority(SOUND_PRIORITY)
  } catch {
    // Not allowed here: then it waits its turn like everybody else.
  }
}

async function startVoice(port: number, announced: string | null): Promise<void> {
  const address = announced && !isIP(announced) ? (await lookup(announced)).address : announced
  let faultsLeft = FAULTS_A_SECOND
  native.initLogger('Fatal', (_level, message) => {
    if (faultsLeft-- > 0) say({ say: 'fault', message: message.slice(0, 200) })
  })
  setInterval(() => {
    faultsLeft = FAULTS_A_SECOND
  }, 1000)
  const hold = holdPort(port)
  const switchboard = new Switchboard({
    createPeer: (name, events) => createPeer(name, { address, port }, events),
    nowMs: () => performance.now(),
    emit: (event) => say({ say: 'event', event }),
  })
  setInterval(() => switchboard.tick(), TICK_MS)
  process.on('message', (messages: readonly ToVoiceProcess[]) => {
    for (const message of messages) obey(switchboard, message)
  })
  process.on('disconnect', () => {
    switchboard.close()
    hold.stop()
    process.exit(0)
  })
  say({ say: 'ready' })
}

function obey(switchboard: Switchboard, message: ToVoiceProcess): void {
  switch (message.do) {
    case 'connect': {
      const { meetingId, personId, generation } = message
      switchboard.connect(meetingId, personId, message).then(
        (sdp) => say({ say: 'offer', personId, generation, sdp }),
        (fault) => {
          say({ say: 'offer', personId, generation, sdp: null })
          say({ say: 'fault', message: String(fault) })
        },
      )
      break
    }
    case 'answer': {
      const accepted = switchboard.answer(message.personId, message.generation, message.sdp)
      say({ say: 'answered', request: message.request, accepted })
      break
    }
    case 'disconnect':
      switchboard.disconnect(message.personId)
      break
    case 'mayBeHeard':
      switchboard.mayBeHeard(message.personId, message.allowed)
      break
    case 'keepApart':
      switchboard.keepApart(message.personId, message.otherId, message.apart)
      break
    case 'hearEverywhere':
      switchboard.hearEverywhere(message.personId, message.everywhere)
      break
    case 'privateLine':
      switchboard.privateLine(message.personId, message.otherId, message.open)
      break
    case 'audioSpot':
      switchboard.audioSpot(message.personId, message.spot)
      break
    case 'place':
      switchboard.place(message.places)
      break
    case 'ping': {
      const { received, forwarded, dropped } = switchboard
      say({ say: 'pong', counters: { connections: switchboard.connections(), received, forwarded, dropped } })
    }
  }
}

goFirst()
const [port, announced] = process.argv.slice(2)
await startVoice(Number(port), announced || null).catch((fault: Error) => {
  const last: FromVoiceProcess[] = [{ say: 'unusable', reason: fault.message }]
  process.send!(last, () => process.exit(1))
})

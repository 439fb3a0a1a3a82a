// The WebRTC library with nothing of ours on top: whatever the first talkers send is handed to everybody as it came, with the
// slot's source number written into it. Nobody is asked whether they may, nobody is near or far. A process of its own.

import { FIRST_SLOT_SOURCE } from '@towpath/server/src/voice/embedded/answer.ts'
import { createPeer, type Peer } from '@towpath/server/src/voice/embedded/Peer.ts'
import { SLOTS_PER_LISTENER } from '@towpath/shared/voice/slots'

export type ToPlainForwarder =
  | { readonly do: 'connect'; readonly person: number }
  | { readonly do: 'answer'; readonly person: number; readonly sdp: string }
export type FromPlainForwarder = { readonly person: number; readonly offer?: string; readonly accepted?: boolean }

const SOURCE_AT = 8
const port = Number(process.argv[2])
const peers: Peer[] = []

function forward(from: number, bytes: Buffer): void {
  for (let person = 0; person < peers.length; person++) {
    // The slots of somebody who talks hold the others.
    const slot = from < person ? from : from - 1
    if (person === from || slot >= SLOTS_PER_LISTENER) continue
    bytes.writeUInt32BE(FIRST_SLOT_SOURCE + slot, SOURCE_AT)
    peers[person]!.send(slot, bytes)
  }
}

process.on('message', async (message: ToPlainForwarder) => {
  const { person } = message
  const say = (answer: FromPlainForwarder) => process.send!(answer)
  if (message.do === 'answer') {
    say({ person, accepted: peers[person]!.answer(message.sdp) !== null })
    return
  }
  const events = { rtp: (bytes: Buffer) => forward(person, bytes), rtcp: () => undefined, state: () => undefined }
  peers[person] = createPeer(`plain${person}`, { address: '127.0.0.1', port }, events)
  say({ person, offer: await peers[person].offer })
})
process.on('disconnect', () => process.exit(0))

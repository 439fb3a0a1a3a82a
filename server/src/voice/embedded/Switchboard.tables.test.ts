import { expect, test } from 'vitest'
import { FIRST_SLOT_SOURCE } from './answer.ts'
import { NACK_BYTES, writeNackInto } from './rtcp.ts'
import { makeSwitchboard, plain } from './testSwitchboard.ts'

test('VOICE-20 of a closed table not one packet goes to anybody outside, and none goes in; within it all are heard', async () => {
  const { board, join, speak, sounds, peers } = makeSwitchboard()
  const [anna, berta, other, outside] = [
    await join('anna', 0),
    await join('berta', 30),
    await join('other', 1),
    await join('outside', 2),
  ]
  const put = (closed: boolean) => {
    for (const id of ['anna', 'berta']) board.audioSpot(id, { id: 'a', closed })
    board.audioSpot('other', { id: 'b', closed })
  }
  const heard = () => [anna, berta, other, outside].map(sounds)
  put(false)
  speak(anna)
  expect(heard()).toEqual([0, 1, 1, 1])
  put(true)
  for (let i = 0; i < 5; i++) for (const fake of [anna, other, outside]) speak(fake)
  expect(heard()).toEqual([0, 6, 1, 1])
  // On a new connection too, and a host's word reaches all.
  await board.connect('m', 'anna', { ...plain, generation: 2, audioSpot: { id: 'a', closed: true } })
  board.answer('anna', 2, 'good')
  const again = peers.at(-1)!
  again.events.state('connected')
  speak(again)
  expect(heard().slice(1)).toEqual([7, 1, 1])
  board.hearEverywhere('outside', true)
  speak(outside)
  expect(heard().slice(1)).toEqual([8, 2, 1])
  board.hearEverywhere('outside', false)
  put(false)
  speak(again)
  expect(heard().slice(1)).toEqual([9, 3, 2])
  const nack = Buffer.alloc(NACK_BYTES)
  for (const fake of [other, outside])
    for (let slot = 0; slot < 8; slot++) {
      writeNackInto(nack, FIRST_SLOT_SOURCE + slot, fake.sequences.at(-1)! - 9, 9)
      fake.events.rtcp(Buffer.from(nack))
    }
  expect(heard().slice(1)).toEqual([9, 3, 2])
})

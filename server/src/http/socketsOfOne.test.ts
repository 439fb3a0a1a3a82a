import { EventEmitter } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { addressOf, createSocketsOfOne } from './socketsOfOne.ts'

function from(remoteAddress: string) {
  const socket = Object.assign(new EventEmitter(), { remoteAddress })
  return { request: { socket } as unknown as IncomingMessage, gone: () => socket.emit('close') }
}

it('takes so many sockets of one address, and another one when one has gone', () => {
  const take = createSocketsOfOne(({ socket }) => socket.remoteAddress ?? '', 2)
  const first = from('192.0.2.1')
  expect([first.request, from('192.0.2.1').request, from('192.0.2.1').request].map(take)).toEqual([true, true, false])
  expect(take(from('192.0.2.2').request)).toBe(true)
  first.gone()
  expect([from('192.0.2.1').request, from('192.0.2.1').request].map(take)).toEqual([true, false])
})

it.each([
  ['192.0.2.1', '198.51.100.7', 'https://towpath.test', '192.0.2.1'],
  ['127.0.0.1', '198.51.100.7', undefined, '127.0.0.1'],
  ['127.0.0.1', 'forged, 198.51.100.7', 'https://towpath.test', '198.51.100.7'],
  ['::ffff:10.0.0.9', '198.51.100.7', 'https://towpath.test', '198.51.100.7'],
  ['::ffff:10.0.0.9', '', 'https://towpath.test', '10.0.0.9'],
])('of %s with %s, public %s, the address is %s', (remoteAddress, forwarded, publicUrl, address) => {
  const request = { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage
  expect(addressOf(request, publicUrl)).toBe(address)
})

it('takes all of one IPv6 network for one', () => {
  const of = (remoteAddress: string) =>
    addressOf({ socket: { remoteAddress }, headers: {} } as unknown as IncomingMessage, undefined)
  expect(of('2001:db8:1:2::5')).toBe(of('2001:db8:1:2:9::9'))
  expect(of('2001:db8:1::')).not.toBe(of('2001:db8:2::'))
})

import { describe, expect, test } from 'vitest'
import { Uplink } from './Uplink.ts'

function packet(sequence: number, decibels: number, bytes = 60): Buffer {
  const out = Buffer.alloc(20 + bytes)
  out[0] = 0x90
  out[1] = 111
  out.writeUInt16BE(sequence & 0xffff, 2)
  out.writeUInt16BE(0xbede, 12)
  out.writeUInt16BE(1, 14)
  out[16] = 0x10
  out[17] = -decibels
  return out
}

describe('what one page sends', () => {
  test('VOICE-6 speech is seen after two packets and forgotten after a while of silence; a click is no speech', () => {
    const uplink = new Uplink()
    uplink.accept(packet(0, -20), 0)
    expect(uplink.settle(0)).toBe(false)
    uplink.accept(packet(1, -20), 500)
    expect(uplink.settle(500)).toBe(false)
    uplink.accept(packet(2, -20), 520)
    expect(uplink.settle(520)).toBe(true)
    expect(uplink.speaking).toBe(true)
    expect(uplink.settle(1_200)).toBe(false)
    expect(uplink.settle(1_300)).toBe(true)
    expect(uplink.speaking).toBe(false)
  })

  test('VOICE-6 speaking flickers at most a few times a second, whatever levels are claimed', () => {
    const uplink = new Uplink()
    let changes = 0
    for (let i = 0; i < 1_000; i++) {
      uplink.accept(packet(i, i % 3 === 0 ? -127 : -10), i * 10)
      if (uplink.settle(i * 10)) changes++
    }
    expect(changes).toBeLessThanOrEqual(3 * 10)
  })

  test('VOICE-6 sound passes, the end of a word passes, then claimed silence is kept back but for quiet frames', () => {
    const uplink = new Uplink()
    expect(uplink.accept(packet(0, -90), 0)).toBe('silence')
    expect(uplink.accept(packet(1, -40), 20)).toBeNull()
    expect(uplink.accept(packet(2, -127), 1_500)).toBeNull()
    expect(uplink.accept(packet(3, -127), 2_100)).toBe('silence')
    expect(uplink.accept(packet(4, -127, 2), 2_120)).toBeNull()
    expect(uplink.skipped).toBe(2)
  })

  test('VOICE-9 at most 120 packets and 16,000 bytes a second pass', () => {
    const count = (bytes: number, everyMs: number) => {
      const uplink = new Uplink()
      let passed = 0
      for (let at = 0; at < 10_000; at += everyMs) if (uplink.accept(packet(at, -20, bytes), at) === null) passed++
      return passed
    }
    expect(count(60, 1)).toBeLessThanOrEqual(1_260)
    expect(count(60, 1)).toBeGreaterThan(1_000)
    expect(count(1_200, 10) * 1_220).toBeLessThanOrEqual(168_000)
    expect(count(100, 20)).toBe(500)
  })

  test('loss is what is missing in the numbering, told once', () => {
    const uplink = new Uplink()
    for (let i = 65_500; i < 65_600; i++) if (i % 10 !== 0) uplink.accept(packet(i, -20), i * 20)
    expect(uplink.lost).toBe(9)
    expect(uplink.takeLoss()).toBeCloseTo(0.09, 1)
    expect(uplink.takeLoss()).toBe(0)
  })
})

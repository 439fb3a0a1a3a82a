import { beforeEach, describe, expect, test } from 'vitest'
import { createMicrophone, type Microphone } from './microphone.ts'

class FakeTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live'
  readonly deviceId: string
  constructor(deviceId: string) {
    super()
    this.deviceId = deviceId
  }
  stop(): void {
    this.readyState = 'ended'
  }
}

class FakeDevices extends EventTarget {
  readonly opened: FakeTrack[] = []
  fault: DOMException | null = null
  /** Set to hold the question open. */
  asking: Promise<void> | null = null
  readonly present = new Set(['inner', 'outer'])

  getUserMedia = async (wish: MediaStreamConstraints | undefined) => {
    await this.asking
    if (this.fault) throw this.fault
    const { deviceId } = wish!.audio as { deviceId?: { exact: string } }
    if (deviceId && !this.present.has(deviceId.exact)) throw new DOMException('gone', 'OverconstrainedError')
    const track = new FakeTrack(deviceId?.exact ?? 'inner')
    this.opened.push(track)
    return { getAudioTracks: () => [track] } as unknown as MediaStream
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('microphone', () => {
  let devices: FakeDevices
  let microphone: Microphone
  beforeEach(() => {
    devices = new FakeDevices()
    microphone = createMicrophone(devices as unknown as MediaDevices, () => {})
  })
  const living = () => devices.opened.filter((track) => track.readyState === 'live').length

  test('VOICE-13 off stops the device, on asks for it anew', async () => {
    await microphone.turn(true)
    expect(microphone.state).toBe('on')
    await microphone.turn(false)
    expect(microphone.state).toBe('off')
    expect(microphone.track).toBeNull()
    expect(living()).toBe(0)
    await microphone.turn(true)
    expect(devices.opened).toHaveLength(2)
    expect(living()).toBe(1)
  })

  test('VOICE-12 turned off while the person is still being asked, nothing stays open', async () => {
    let answer = () => {}
    devices.asking = new Promise((resolve) => {
      answer = resolve
    })
    const turning = microphone.turn(true)
    expect(microphone.wanted).toBe(true)
    expect(microphone.state).toBe('off')
    await microphone.turn(false)
    answer()
    await turning
    expect(microphone.state).toBe('off')
    expect(living()).toBe(0)
  })

  test('refused and missing are told apart, and neither is wanted any longer', async () => {
    devices.fault = new DOMException('no', 'NotAllowedError')
    await microphone.turn(true)
    expect([microphone.state, microphone.wanted]).toEqual(['denied', false])
    devices.fault = new DOMException('none', 'NotFoundError')
    await microphone.turn(true)
    expect([microphone.state, microphone.wanted]).toEqual(['absent', false])
    devices.dispatchEvent(new Event('devicechange'))
    expect(microphone.state).toBe('off')
    const none = createMicrophone(undefined, () => {})
    await none.turn(true)
    expect(none.state).toBe('absent')
  })

  test('another device is taken while talking, and one that is gone falls back to another', async () => {
    await microphone.turn(true)
    await microphone.choose('outer')
    expect((microphone.track as unknown as FakeTrack).deviceId).toBe('outer')
    expect(living()).toBe(1)
    await microphone.choose('taken away')
    expect((microphone.track as unknown as FakeTrack).deviceId).toBe('inner')
    expect(living()).toBe(1)
  })

  test('VOICE-12 unplugged while talking it tries once more, and is honestly gone when there is none', async () => {
    await microphone.turn(true)
    devices.opened[0]!.dispatchEvent(new Event('ended'))
    expect(microphone.state).toBe('off')
    await settled()
    expect(microphone.state).toBe('on')
    devices.fault = new DOMException('none', 'NotFoundError')
    devices.opened[1]!.dispatchEvent(new Event('ended'))
    await settled()
    expect(microphone.state).toBe('absent')
    expect(living()).toBe(0)
  })

  test('after the end nothing is opened and nothing stays open', async () => {
    await microphone.turn(true)
    microphone.dispose()
    expect(living()).toBe(0)
  })
})

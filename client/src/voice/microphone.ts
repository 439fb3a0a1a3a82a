// The device: asked for when it is turned on, stopped when it is turned off, so that the browser's light tells the truth.
// Owned by the voice session. It knows nothing of connections.

export type MicrophoneState = 'on' | 'off' | 'denied' | 'absent'

export type Microphone = {
  readonly state: MicrophoneState
  /** Null unless `state` is `on`. */
  readonly track: MediaStreamTrack | null
  /** What the person asked for; goes to false by itself when it cannot be had. */
  readonly wanted: boolean
  turn(on: boolean): Promise<void>
  choose(deviceId: string | null): Promise<void>
  dispose(): void
}

export type MicrophoneDevices = Pick<MediaDevices, 'getUserMedia' | 'addEventListener' | 'removeEventListener'>

/** `changed` is called after every change of state or track. */
export function createMicrophone(devices: MicrophoneDevices | undefined, changed: () => void): Microphone {
  let state: MicrophoneState = 'off'
  let track: MediaStreamTrack | null = null
  let wanted = false
  let deviceId: string | null = null
  let turn = 0
  let disposed = false

  function drop(): void {
    if (!track) return
    track.removeEventListener('ended', lost)
    track.removeEventListener('mute', changed)
    track.removeEventListener('unmute', changed)
    track.stop()
    track = null
  }

  async function acquire(): Promise<void> {
    const mine = ++turn
    try {
      const fresh = await open(deviceId)
      // Turned off, or another device chosen, while the person was still being asked.
      if (mine !== turn || !wanted || disposed) {
        fresh.stop()
        return
      }
      drop()
      track = fresh
      state = 'on'
      track.addEventListener('ended', lost)
      track.addEventListener('mute', changed)
      track.addEventListener('unmute', changed)
    } catch (fault) {
      if (mine !== turn || disposed) return
      drop()
      wanted = false
      state = isDenied(fault) ? 'denied' : 'absent'
    }
    changed()
  }

  async function open(wish: string | null): Promise<MediaStreamTrack> {
    if (!devices) throw new DOMException('no devices', 'NotFoundError')
    const sound = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 }
    const audio = wish ? { ...sound, deviceId: { exact: wish } } : sound
    try {
      return (await devices.getUserMedia({ audio })).getAudioTracks()[0]!
    } catch (fault) {
      // The chosen device was taken away: another one is better than none.
      if (!wish || isDenied(fault)) throw fault
      return (await devices.getUserMedia({ audio: sound })).getAudioTracks()[0]!
    }
  }

  /** Unplugged, or taken by the system: try once to have one again, else it is honestly off. */
  function lost(): void {
    drop()
    state = 'off'
    changed()
    if (wanted) void acquire()
  }

  /** A device was plugged in while none could be had: the person may simply try again. */
  function devicesChanged(): void {
    if (state !== 'absent') return
    state = 'off'
    changed()
  }

  devices?.addEventListener('devicechange', devicesChanged)
  return {
    get state() {
      return state
    },
    get track() {
      return track
    },
    get wanted() {
      return wanted
    },
    async turn(on) {
      if (on === wanted && (track !== null) === on) return
      wanted = on
      if (on) {
        changed()
        return acquire()
      }
      turn++
      drop()
      state = 'off'
      changed()
    },
    async choose(next) {
      deviceId = next
      if (wanted) await acquire()
    },
    dispose() {
      disposed = true
      wanted = false
      turn++
      drop()
      devices?.removeEventListener('devicechange', devicesChanged)
    },
  }
}

function isDenied(fault: unknown): boolean {
  return fault instanceof DOMException && (fault.name === 'NotAllowedError' || fault.name === 'SecurityError')
}

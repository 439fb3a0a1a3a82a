// Keeps one connection alive: opens it, opens another when it fails, waits longer every time. Owned by the voice session.
import type { VoiceLink } from './voiceLink.ts'

/** After this many failures in a row the page says so; it goes on trying. */
const FAILURES_TO_TELL = 3
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 5_000

export type VoiceRecovery = {
  readonly state: 'off' | 'connecting' | 'connected' | 'failed'
  readonly link: VoiceLink | null
  start(): void
  /** A fresh connection, at once. */
  renew(): void
  /** The moment is good: try at once instead of waiting, unless all is well or a try is on its way. */
  hasten(): void
  /** The link, of this attempt, is up or gone. Words about older ones are ignored. */
  connected(attempt: number): void
  wavers(attempt: number): void
  failed(attempt: number): void
  /** No voice to be had for now: wait to be renewed. */
  rest(): void
  stop(): void
}

export type RecoveryOptions = {
  /** Rejects when there is no voice to be had. */
  readonly open: (attempt: number, stale: () => boolean) => Promise<VoiceLink>
  readonly changed: () => void
  readonly chance?: () => number
}

export function createVoiceRecovery({ open, changed, chance = Math.random }: RecoveryOptions): VoiceRecovery {
  let state: VoiceRecovery['state'] = 'off'
  let link: VoiceLink | null = null
  let attempt = 0
  let failures = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  let trying = false

  function become(next: VoiceRecovery['state']): void {
    state = next
    changed()
  }

  function end(): void {
    clearTimeout(pause)
    trying = false
    attempt++
    link?.close()
    link = null
  }

  async function connect(): Promise<void> {
    end()
    const mine = attempt
    trying = true
    become(failures >= FAILURES_TO_TELL ? 'failed' : 'connecting')
    try {
      const opened = await open(mine, () => mine !== attempt)
      if (mine !== attempt) return opened.close()
      link = opened
      trying = false
      if (opened.connected) connected(mine)
    } catch {
      failed(mine)
    }
  }

  function connected(of: number): void {
    // The connection may be up before its answer was acknowledged: then `connect` comes here once more.
    if (of !== attempt || !link) return
    failures = 0
    become('connected')
  }

  function wavers(of: number): void {
    if (of === attempt && state === 'connected') become('connecting')
  }

  function failed(of: number): void {
    if (of !== attempt) return
    end()
    failures++
    become(failures >= FAILURES_TO_TELL ? 'failed' : 'connecting')
    const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 6))
    pause = setTimeout(() => void connect(), full * (0.5 + chance() / 2))
  }

  return {
    get state() {
      return state
    },
    get link() {
      return link
    },
    start() {
      if (state === 'off') void connect()
    },
    renew() {
      if (state !== 'off') void connect()
    },
    hasten() {
      if (state !== 'off' && !trying && !link?.connected) void connect()
    },
    connected,
    wavers,
    failed,
    rest() {
      if (state === 'off') return
      end()
      failures = FAILURES_TO_TELL
      become('failed')
      // In case the word that voice is back gets lost.
      pause = setTimeout(() => void connect(), LONGEST_PAUSE_MS)
    },
    stop() {
      end()
      become('off')
    },
  }
}

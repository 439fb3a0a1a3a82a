// Keeps one voice process alive: starts it, watches its pulse, starts it again with growing pauses. Owned by the engine.
import { type ChildProcess, fork } from 'node:child_process'
import type { FromVoiceProcess, ToVoiceProcess } from './messages.ts'

const PULSE_MS = 1_000
/** Silent for this long it is taken for hung and ended. */
const PULSELESS_MS = 3_000
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5_000
/** After this long in health the next pause is short again. */
const HEALTHY_MS = 30_000
const END_WITHIN_MS = 2_000

export type VoiceChildEvents = {
  ready(): void
  /** It ended without being asked to; it is already being started again. */
  died(): void
  unusable(reason: string): void
  says(message: FromVoiceProcess): void
}

export class VoiceChild {
  readonly #port: number
  readonly #address: string | null
  readonly #events: VoiceChildEvents
  #process: ChildProcess | null = null
  #batch: ToVoiceProcess[] = []
  #pauseMs = FIRST_PAUSE_MS
  #readyAtMs = 0
  #pulseAtMs = 0
  #pulse: NodeJS.Timeout | undefined
  #pause: NodeJS.Timeout | undefined
  #ending = false

  constructor(where: { readonly port: number; readonly address: string | null }, events: VoiceChildEvents) {
    this.#port = where.port
    this.#address = where.address
    this.#events = events
    this.#start()
  }

  get processId(): number | undefined {
    return this.#process?.pid
  }

  /** Messages of one turn of the event loop travel together. */
  send(message: ToVoiceProcess): void {
    if (this.#batch.push(message) === 1) setImmediate(() => this.#flush())
  }

  async end(): Promise<void> {
    this.#ending = true
    clearTimeout(this.#pause)
    clearInterval(this.#pulse)
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const force = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS)
    if (child.connected) child.disconnect()
    else child.kill('SIGKILL')
    await gone
    clearTimeout(force)
  }

  #start(): void {
    const child = fork(new URL('./voiceProcess.ts', import.meta.url), [String(this.#port), this.#address ?? ''], {
      execArgv: [],
      serialization: 'json',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#process = child
    this.#pulseAtMs = performance.now() + END_WITHIN_MS
    // Without a listener an error of the channel would be thrown in the server.
    child.on('error', () => child.kill('SIGKILL'))
    child.on('message', (messages: unknown) => {
      // Where sources are watched, Node reports on the same channel which files the child has loaded.
      if (Array.isArray(messages)) for (const message of messages as FromVoiceProcess[]) this.#hear(message)
    })
    child.once('exit', () => this.#gone())
    clearInterval(this.#pulse)
    this.#pulse = setInterval(() => this.#feelPulse(child), PULSE_MS)
  }

  #hear(message: FromVoiceProcess): void {
    this.#pulseAtMs = performance.now()
    if (message.say === 'ready') {
      this.#readyAtMs = performance.now()
      this.#events.ready()
    } else if (message.say === 'unusable') this.#events.unusable(message.reason)
    else this.#events.says(message)
  }

  #feelPulse(child: ChildProcess): void {
    if (performance.now() - this.#pulseAtMs > PULSELESS_MS) child.kill('SIGKILL')
    else this.send({ do: 'ping' })
  }

  #gone(): void {
    clearInterval(this.#pulse)
    this.#batch = []
    if (this.#ending) return
    if (this.#readyAtMs > 0 && performance.now() - this.#readyAtMs > HEALTHY_MS) this.#pauseMs = FIRST_PAUSE_MS
    this.#readyAtMs = 0
    this.#pause = setTimeout(() => this.#start(), this.#pauseMs)
    this.#pauseMs = Math.min(LONGEST_PAUSE_MS, this.#pauseMs * 2)
    this.#events.died()
  }

  #flush(): void {
    const messages = this.#batch
    this.#batch = []
    // A child that is just dying answers with an error, and its exit is dealt with anyway.
    if (messages.length > 0 && this.#process?.connected) this.#process.send(messages, () => {})
  }
}

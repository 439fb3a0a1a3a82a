// Everything that the parts are given, made in this one place and in the order of need. Tests make another value.

import { createSocket } from 'node:dgram'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '@towpath/shared/lib/clock'
import type { Config } from './config.ts'
import { connectDatabase, type Database, type Sql } from './db/connect.ts'
import { createFriendStore } from './db/friendStore.ts'
import { createHandOverStore, forgetOldHandOvers } from './db/handOverStore.ts'
import { createIdentityStore } from './db/identityStore.ts'
import { createMeetingStore } from './db/meetingStore.ts'
import { createOutboxStore } from './db/outboxStore.ts'
import { createRetention } from './db/retention.ts'
import { createStaffStore } from './db/staffStore.ts'
import { keepCertificate } from './http/certificate.ts'
import { type Listeners, openListeners } from './http/openListeners.ts'
import { createStaffAuth, type StaffAuth } from './http/staffAuth.ts'
import { createGuessBrake, type GuessBrake } from './identity/createGuessBrake.ts'
import { createTickets } from './identity/createTickets.ts'
import type { FriendStore } from './identity/friendLink.ts'
import type { HandOverStore } from './identity/HandOverStore.ts'
import type { IdentityStore } from './identity/IdentityStore.ts'
import { recordKey } from './identity/staff/recordSeal.ts'
import type { StaffStore } from './identity/staff/StaffStore.ts'
import type { Tickets } from './identity/Tickets.ts'
import { createFolderCarrier } from './mail/createFolderCarrier.ts'
import { createOutbox, type Outbox } from './mail/createOutbox.ts'
import { createSmtpCarrier } from './mail/createSmtpCarrier.ts'
import type { MeetingStore } from './meeting/MeetingStore.ts'
import type { Step } from './ops/createDrain.ts'
import { createHealth, type Health } from './ops/health.ts'
import type { Logger } from './ops/logger.ts'
import type { Metrics } from './ops/metrics.ts'
import { openDataDir, randomSecret } from './ops/openDataDir.ts'
import { StartError } from './ops/StartError.ts'
import { keepRetention } from './privacy/keepRetention.ts'
import { createEmbeddedVoiceEngine } from './voice/embedded/createEmbeddedVoiceEngine.ts'
import type { VoiceEngine } from './voice/VoiceEngine.ts'

export type Deps = {
  readonly config: Config
  readonly logger: Logger
  readonly metrics: Metrics
  readonly health: Health
  readonly clock: Clock
  readonly listeners: Listeners
  readonly database: Database
  readonly store: MeetingStore
  readonly identity: IdentityStore
  readonly friends: FriendStore
  readonly handOvers: HandOverStore
  readonly staff: StaffStore
  readonly staffAuth: StaffAuth
  readonly tickets: Tickets
  readonly brake: GuessBrake
  readonly secret: string
  readonly outbox: Outbox
  readonly voice: VoiceEngine
}

/** The file that says when codes were last being guessed: organisers are told for a day, whatever restarts meanwhile. */
const ALARM = 'guess-alarm'
const MAIL_EVERY_MS = 10_000
const FORGET_EVERY_MS = 10 * 60_000

const systemClock: Clock = { wallMs: () => Date.now(), monotonicMs: () => performance.now() }

/** The voice process finds out too late for a clear sentence, so the port is tried here. */
async function tryVoicePort(port: number): Promise<void> {
  const socket = createSocket('udp4')
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject)
      socket.bind(port, resolve)
    })
  } catch {
    throw new StartError(`Port ${port}/udp is already in use. Stop what uses it, or set VOICE_PORT to another port.`)
  } finally {
    socket.close()
  }
}

async function openVoice(config: Config, logger: Logger): Promise<VoiceEngine> {
  const { VOICE_PORT: port, VOICE_ADDRESS: address = null } = config
  const log = { info: logger.info.bind(logger), warn: logger.warn.bind(logger) }
  return createEmbeddedVoiceEngine({ port, address, log }).catch((error: Error) => {
    throw new StartError(error.message)
  })
}

function openOutbox(
  { SMTP_URL, MAIL_FROM, PUBLIC_URL }: Config,
  { sql, secret, logger }: { sql: Sql; secret: string; logger: Logger },
  dataDir: string,
): Outbox {
  const from = MAIL_FROM ?? `towpath@${PUBLIC_URL ? new URL(PUBLIC_URL).hostname : hostname()}`
  const carrier = SMTP_URL ? createSmtpCarrier(SMTP_URL, from) : createFolderCarrier(join(dataDir, 'mail'), from)
  return createOutbox({ store: createOutboxStore(sql), carrier, secret, log: logger })
}

/** @param opened takes how to close each part as soon as it is open, so that a start which fails half-way leaves nothing behind */
export async function createDeps(
  config: Config,
  { logger, metrics }: { logger: Logger; metrics: Metrics },
  opened: (step: Step) => void,
): Promise<Deps> {
  const dataDir = await openDataDir(config.DATA_DIR)
  const secret = config.SECRET ?? (await dataDir.keep('secret', randomSecret))
  const certificate = await keepCertificate(dataDir)
  const listeners = await openListeners(
    { port: config.PORT, httpsPort: config.HTTPS_PORT, host: config.HOST },
    certificate,
  )
  opened({ name: 'ports', withinMs: 2_000, run: () => listeners.close() })
  await tryVoicePort(config.VOICE_PORT)

  const database = await connectDatabase(config.DATABASE_URL, dataDir, logger)
  opened({ name: 'database', withinMs: 9_000, run: () => database.stop() })
  const forget = () =>
    forgetOldHandOvers(database.sql).catch((error: Error) =>
      logger.warn({ reason: error.message }, 'what should be forgotten is still there'),
    )
  await forget()
  const forgetting = setInterval(forget, FORGET_EVERY_MS)
  opened({ name: 'forgetting', withinMs: 100, run: () => clearInterval(forgetting) })

  const outbox = openOutbox(config, { sql: database.sql, secret, logger }, dataDir.path)
  const mailing = setInterval(() => void outbox.sendDue().catch(() => undefined), MAIL_EVERY_MS)
  opened({ name: 'mail', withinMs: 100, run: () => clearInterval(mailing) })
  const warn = logger.warn.bind(logger)
  const retention = createRetention(database.sql, recordKey(secret))
  const stopKeeping = await keepRetention({ retention, clock: systemClock, metrics, warn })
  opened({ name: 'retention', withinMs: 100, run: stopKeeping })

  const alarmMs = Date.parse(await dataDir.keep(ALARM, () => 'never'))
  const voice = await openVoice(config, logger)
  opened({ name: 'voice', withinMs: 3_000, run: () => voice.stop() })

  return {
    config,
    logger,
    metrics,
    health: createHealth(() => database.probe()),
    clock: systemClock,
    listeners,
    database,
    store: createMeetingStore(database.sql, secret),
    identity: createIdentityStore(database.sql),
    friends: createFriendStore(database.sql),
    handOvers: createHandOverStore(database.sql),
    staff: createStaffStore(database.sql, secret),
    staffAuth: createStaffAuth({
      sql: database.sql,
      secret,
      publicUrl: config.PUBLIC_URL,
      port: listeners.port,
      httpsPort: listeners.httpsPort,
    }),
    tickets: createTickets(),
    brake: createGuessBrake({
      logger,
      ...(Number.isNaN(alarmMs) ? {} : { lastAlarmMs: alarmMs }),
      keepAlarm: (at) => void dataDir.replace(ALARM, at.toISOString()).catch(() => undefined),
      count: metrics.counter('towpath_code_guesses_total', 'Codes that failed, and what was done about it', 'outcome'),
    }),
    secret,
    outbox,
    voice,
  }
}

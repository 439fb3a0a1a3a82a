// What is left of a whole meeting: names and words only where they may be, for as long as they may be, and of voice, motion,
// descriptions of connections and addresses nothing at all, in no table, no file and no log.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRetention } from '@towpath/server/src/db/retention.ts'
import { recordKey } from '@towpath/server/src/identity/staff/recordSeal.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { MeetingBot } from '../load/MeetingBot.ts'
import { SentPoses } from '../load/SentPoses.ts'
import { eventually } from '../support/eventually.ts'
import { OPUS_TONE } from '../support/tones.ts'
import { openWholeProduct, type WholeProduct } from '../support/wholeProduct.ts'

const NAMES = ['Zwaluwtje Quist', 'Reigertje Quint', 'Karekiet Quaak']
const SAID = 'Wilgenkatjes aan het jaagpad'
const TOLD = 'Hij vroeg om mijn gouden horloge'
const CONNECTION = ['a=fingerprint', 'a=candidate', 'ice-ufrag', 'ice-pwd', 'm=audio']
const WHOLE_ADDRESS = /(?<![\w.])(?!\d+\.\d+\.\d+\.0\b)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\w.])/

/** The only columns in which a participant's name, and what one wrote, may lie. */
const NAMED = ['lines.name', 'people.name', 'reports.about', 'reports.lines', 'reports.near', 'reports.told_by']
const WRITTEN = ['lines.text', 'reports.lines']

let product: WholeProduct
let hanna: MeetingBot
let log = ''
/** What would give a movement away: whole frames as they were sent. */
const poses: Buffer[] = []

type Cell = { readonly at: string; readonly text: string }

async function dump(): Promise<Cell[]> {
  const rows = async (query: string) =>
    (await product.deps.database.sql.execute(query)).rows as Record<string, unknown>[]
  const tables = await rows("select table_name as name from information_schema.tables where table_schema = 'public'")
  const cells = await Promise.all(
    tables.map(async ({ name }) =>
      (await rows(`select to_jsonb(one) as row from "${name}" one`)).flatMap(({ row }) =>
        Object.entries(row as object).map(([column, value]) => ({
          at: `${name}.${column}`,
          text: JSON.stringify(value),
        })),
      ),
    ),
  )
  return cells.flat()
}

const whereIs = (cells: readonly Cell[], ...wanted: readonly string[]) =>
  [...new Set(cells.filter(({ text }) => wanted.some((one) => text.includes(one))).map(({ at }) => at))].sort()

async function comeIn(name: string, number: number, invitation = product.code): Promise<MeetingBot> {
  const { baseUrl: url } = product
  const more = { motion: 'walking', voice: true, sent: new SentPoses() } as const
  const bot = await MeetingBot.comeIn({ url, invitation, name, number, ...more })
  const send = bot.room.sendBytes.bind(bot.room)
  bot.room.sendBytes = (type, bytes) => {
    // Short ones say too little to be told from anything else.
    if (bytes.length >= 20) poses.push(Buffer.from(bytes))
    send(type, bytes)
  }
  return bot
}

beforeAll(async () => {
  product = await openWholeProduct((line) => {
    log += line
  })
  const founder = {
    organisation: 'Buurthuis',
    name: 'Olga',
    email: 'olga@buurthuis.test',
    password: 'four words by the canal',
  }
  await product.walker().ask('POST', `/api/staff/links/${product.organiserLink}`, founder)
  hanna = await comeIn('Hanna', 0, product.hostLink)
  const [zwaluw, reiger, karekiet] = [
    await comeIn(NAMES[0]!, 1),
    await comeIn(NAMES[1]!, 2),
    await comeIn(NAMES[2]!, 3),
  ]
  const bots = [zwaluw, reiger, karekiet]
  await eventually(
    () => bots.every(({ voice }) => (voice?.received() ?? 0) > 20) && poses.length > 20,
    (heard) => heard,
    { withinMs: 15_000, what: 'voice and motion' },
  )
  await zwaluw.room.request('text.say', { text: SAID })
  await zwaluw.room.request('person.avoid', { person: reiger.personId, avoided: true })
  await zwaluw.room.request('person.report', { person: reiger.personId, kind: 'asksForMoney', sentence: TOLD })
  await hanna.room.request('moderate', { action: 'silence', target: karekiet.personId })
})

afterAll(() => product?.stop())

function expectNoTrace(cells: readonly Cell[]): void {
  expect(whereIs(cells, ...CONNECTION)).toEqual([])
  expect(cells.filter(({ text }) => WHOLE_ADDRESS.test(text))).toEqual([])
  const bytes = [...OPUS_TONE, ...poses].flatMap((one) => [one.toString('base64'), one.toString('hex')])
  expect(whereIs(cells, ...bytes)).toEqual([])
}

it('PRIVACY-7 while the meeting goes on, names and words lie where they may and nothing else is kept', async () => {
  const cells = await dump()
  expect(whereIs(cells, ...NAMES)).toEqual([...NAMED, 'staff_record.subject_name'].sort())
  expect(whereIs(cells, SAID)).toEqual(WRITTEN)
  expect(whereIs(cells, TOLD)).toEqual(['reports.sentence'])
  expectNoTrace(cells)
})

it('PRIVACY-7 when it has ended, what was written is gone but for what was told to the hosts', async () => {
  await hanna.room.request('moderate', { action: 'end' }).catch(() => undefined)
  await eventually(dump, (all) => !whereIs(all, SAID).includes('lines.text'), {
    withinMs: 5_000,
    what: 'the end of the conversation',
  })
  const cells = await dump()
  expect(whereIs(cells, SAID)).toEqual(['reports.lines'])
  expectNoTrace(cells)
})

it('PRIVACY-7 when it was kept long enough, nobody and nothing of it is known any more', async () => {
  const { database, secret } = product.deps
  const retention = createRetention(database.sql, recordKey(secret))
  await retention.run(Date.now() + 367 * 24 * 3_600_000, 3_600_000)
  const cells = await dump()
  expect(whereIs(cells, ...NAMES, 'Hanna', SAID, TOLD)).toEqual([])
  expectNoTrace(cells)
})

it('PRIVACY-7 no file and no line of the log has a tone, a movement, a description of a connection, a name or a word', () => {
  const markers = [...OPUS_TONE, ...poses, ...CONNECTION.map((text) => Buffer.from(text))]
  const found: string[] = []
  let looked = 0
  for (const file of readdirSync(product.dataDir, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const path = join(file.parentPath, file.name)
    const bytes = readFileSync(path)
    looked += 1
    if (markers.some((marker) => bytes.includes(marker))) found.push(path)
  }
  expect(found).toEqual([])
  expect(looked).toBeGreaterThan(100)
  expect(log).toContain('meeting runs')
  for (const secret of [...NAMES, 'Hanna', SAID, TOLD, ...CONNECTION]) expect(log).not.toContain(secret)
  expect(WHOLE_ADDRESS.exec(log.replaceAll('0.0.0.0', ''))?.[0]).toBeUndefined()
})

import { expect, it } from 'vitest'
import { createFacts, type PersonFacts } from '../../state/facts.ts'
import { addNotice, createNotices } from '../../state/notices.ts'
import { createReports } from '../../state/reports.ts'
import { createReachPages } from './reachPages.ts'

type Session = Parameters<typeof createReachPages>[0]['session']

const person = (id: string, more: Partial<PersonFacts> = {}) =>
  ({
    id,
    name: id,
    role: 'resident',
    microphone: 'on',
    reach: 'near',
    lineWith: '',
    helpCalled: false,
    ...more,
  }) as PersonFacts

function opened(role: 'host' | 'resident', ann: Partial<PersonFacts> = {}) {
  const facts = createFacts()
  const notices = createNotices()
  const reports = createReports()
  const asked: unknown[] = []
  const shown: string[] = []
  const turned: unknown[] = []
  const set = (...people: PersonFacts[]) =>
    facts.setState({ meId: 'me', people, byId: Object.fromEntries(people.map((one) => [one.id, one])) })
  set(person('me', { role }), person('ann', ann), person('co', { role: 'host' }))
  const session = {
    facts,
    notices,
    reports,
    send: async (name: string, payload: unknown) => {
      asked.push([name, payload])
      return { ok: true, value: { carriedOut: 1 } }
    },
    view: { wish: (wish: unknown) => turned.push(wish) },
    ears: { x: 0, y: 0, z: 0, qx: 0, qy: 0, qz: 0, qw: 1 },
    poses: {
      source: { sampleInto: (_id: string, _now: number, frame: { values: number[] }) => void frame.values.fill(-3) },
    },
  } as unknown as Session
  const show = (name: string) => void shown.push(name)
  const menu = { show, offer: show, leave() {}, close: () => void shown.push('closed'), refresh() {} }
  const pages = createReachPages({ session, menu, say: (key) => key })
  return { pages, facts, notices, reports, asked, shown, turned, set }
}

const ids = (items: readonly { readonly id: string }[] | undefined) => items?.map(({ id }) => id)

it('MOD-1 offers a host the essentials about a person and the room, and a participant or another host none', () => {
  const { pages } = opened('host')
  expect(ids(pages.about(person('ann')))).toEqual([
    ...['silence', 'bringHere', 'giveWord', 'turnTo'].map((action) => `more.do.${action}.ann`),
    'page.more.remove.ann',
  ])
  expect(ids(pages.about(person('ann', { microphone: 'off' })))).toContain('more.do.askMicrophone.ann')
  expect(pages.about(person('co', { role: 'host' }))).toEqual([])
  expect(ids(pages.page('more.room')?.items)).toEqual(expect.arrayContaining(['more.do.quietRoom.', 'more.do.lock.']))
  const guest = opened('resident').pages
  expect([guest.about(person('ann')), guest.beforePeople()]).toEqual([[], []])
})

it('MOD-17 has calls for help at the top, answers with a private line, and lets both end it', () => {
  const { pages, asked, set, shown } = opened('host', { helpCalled: true })
  expect(ids(pages.beforePeople())).toEqual(['more.do.openLine.ann', 'page.more.room'])
  expect(pages.carryOut('more.do.openLine.ann')).toBe(true)
  set(person('me', { role: 'host', reach: 'line', lineWith: 'ann' }), person('ann', { reach: 'line', lineWith: 'me' }))
  expect(shown).toEqual(['more.line'])
  expect(ids(pages.page('more.line')?.items)).toEqual(['more.endLine', 'close'])
  pages.carryOut('more.endLine')
  expect(asked).toEqual([
    ['moderate', { action: 'openLine', target: 'ann' }],
    ['line.end', {}],
  ])
})

it('REPORT-3 lets a host read what they were told, the oldest first, and deal with it', async () => {
  const { pages, reports, asked } = opened('host')
  const told = (id: number, about: string) => ({
    ...({ id, kind: 'unkind', sentence: 'He was rude', atMs: 0, near: [], lines: [] } as const),
    ...{ by: { personId: 'co', name: 'co' }, about: { personId: about, name: about } },
  })
  reports.setState({ open: [told(4, 'ann'), told(5, 'gone')] })
  expect(ids(pages.beforePeople())).toContain('page.more.reports')
  const page = pages.page('more.reports')!
  expect(page.text).toEqual(['report.by', 'report.kind.unkind', 'He was rude'])
  expect(ids(page.items)).toEqual(['more.dealtWith.4', 'page.more.person.ann', 'page.people'])
  expect(pages.carryOut('more.dealtWith.4')).toBe(true)
  expect(asked).toEqual([['report.close', { report: 4 }]])
  reports.setState({ open: [told(5, 'gone')] })
  expect(ids(pages.page('more.reports')!.items)).toEqual(['more.dealtWith.5', 'page.people'])
  expect(ids(pages.about(person('ann', { helpCalled: true })))?.[0]).toBe('more.do.answerHelp.ann')
})

it('MOD-21 shows where to look, and turns the view by the person’s own press alone', () => {
  const { pages, notices, shown, turned } = opened('resident')
  addNotice(notices, { code: 'lookAt', name: 'ann', personId: 'ann' })
  expect([shown, turned]).toEqual([['more.look'], []])
  expect(pages.page('more.look')?.text.at(-1)).toBe('look.left')
  pages.carryOut('more.turnMe')
  expect(turned).toEqual([{ turnBy: expect.closeTo(Math.PI / 4) }])
})

it('MOD-22 asks before removing, with the way back first', () => {
  const { pages } = opened('host')
  const { items } = pages.page('more.remove.ann')!
  expect(ids(items)).toEqual(['page.more.person.ann', 'more.do.remove.ann', 'more.do.removeForGood.ann'])
  expect(pages.page('more.remove.gone')).toBeUndefined()
  expect(pages.carryOut('more.feel.fine')).toBe(false)
})

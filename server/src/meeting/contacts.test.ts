import { describe, expect, it } from 'vitest'
import { openHostedMeeting } from './testMeeting.ts'

const DAUGHTER = { name: 'Mia', telephone: '+31 (0)20-123 45 67' }
const code = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code

async function given() {
  const test = await openHostedMeeting()
  const set = (name: string, telephone: string) => test.ask('ann', 'contact.set', { contact: { name, telephone } })
  expect(await set(DAUGHTER.name, DAUGHTER.telephone)).toEqual({ ok: true, value: {} })
  const show = (person = 'ann') => test.ask('host', 'contact.show', { person })
  const toldTo = (id: string) =>
    test
      .told('contacts')
      .filter(({ personId }) => personId === id)
      .at(-1)?.people
  return { test, set, show, toldTo }
}

describe('whom to call', () => {
  it.each([
    ['', '12345', 'contact.name'],
    ['\u200b \n', '12345', 'contact.name'],
    ['m'.repeat(81), '12345', 'contact.name'],
    ['Mia', '1234', 'contact.telephone'],
    ['Mia', '1'.repeat(31), 'contact.telephone'],
    ['Mia', '12345a', 'contact.telephone'],
    ['Mia', '12345\n6', 'contact.telephone'],
    ['Mia', '١٢٣٤٥٦', 'contact.telephone'],
    ['Mia', '(+) - (+)', 'contact.telephone'],
  ])('CONTACT-1 refuses %j with %j, and keeps what was given', async (name, telephone, expected) => {
    const { set, show } = await given()
    expect(code(await set(name, telephone))).toBe(expected)
    expect(await show()).toEqual({ ok: true, value: DAUGHTER })
  })

  it('CONTACT-1 takes the longest and the shortest, and the next in the place of the last', async () => {
    const { set, show } = await given()
    for (const [name, telephone] of [['m'.repeat(80), '1'.repeat(30)] as const, ['M', '12345'] as const]) {
      expect((await set(name, telephone)).ok).toBe(true)
      expect(await show()).toEqual({ ok: true, value: { name, telephone } })
    }
  })

  it('CONTACT-2 tells hosts of whom there is one, and others of themselves alone', async () => {
    const { test, toldTo } = await given()
    expect(toldTo('host')).toEqual(['ann'])
    expect(toldTo('ann')).toEqual(['ann'])
    expect(toldTo('bob')).toEqual([])
    await test.arrive({ id: 'late', role: 'host', name: 'Harm' })
    expect(toldTo('late')).toEqual(['ann'])
    expect(JSON.stringify(test.events)).not.toContain(DAUGHTER.telephone)
    await test.ask('ann', 'contact.set', { contact: null })
    expect([toldTo('host'), toldTo('late'), toldTo('ann')]).toEqual([[], [], []])
  })

  it('CONTACT-3 RECORD-1 shows it once it is in the record, and the person hears who looked', async () => {
    const { test, show } = await given()
    expect(await show()).toEqual({ ok: true, value: DAUGHTER })
    expect(test.store.deeds).toMatchObject([{ action: 'meeting.showContact', by: { id: 'host' }, subjectName: 'Ann' }])
    expect(JSON.stringify(test.store.deeds)).not.toContain(DAUGHTER.name)
    expect(test.noticesTo('ann')).toContain('contactSeen')
    expect(test.noticesTo('bob')).not.toContain('contactSeen')
    for (const nobody of ['bob', 'nobody']) expect(code(await show(nobody))).toBe('contact.none')
    test.store.broken = true
    await expect(show()).rejects.toThrow()
  })

  it.each(['leaves', 'is removed', 'is the last to go', 'sees the end'] as const)(
    'CONTACT-4 is gone when the person %s',
    async (how) => {
      const { test, toldTo } = await given()
      if (how === 'leaves') await test.ask('ann', 'leave', {})
      if (how === 'is removed') await test.ask('host', 'moderate', { action: 'remove', target: 'ann' })
      if (how === 'sees the end') await test.ask('host', 'moderate', { action: 'end' })
      if (how === 'is the last to go') {
        test.meeting.drop('ann', 'session-2')
        test.clock.advance(120_000)
        test.meeting.letGoOfTheLost()
        await test.meeting.rest()
      }
      expect(await test.store.contactsOf('meeting-1')).toEqual([])
      if (how !== 'sees the end') expect(toldTo('host')).toEqual([])
    },
  )
})

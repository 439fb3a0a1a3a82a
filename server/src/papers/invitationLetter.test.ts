import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { invitationLetters, type LetterWish } from './invitationLetter.ts'
import type { PaperInvitation } from './PaperInvitation.ts'
import { PAPER_LANGUAGES, PAPER_WORDS } from './paperWords.ts'
import { readPaper } from './readPaper.ts'

const INVITATION: PaperInvitation = {
  title: 'Coffee by the canal',
  code: '012345',
  link: 'https://towpath.example/m/0123456789abcdefghjkmnpqrs',
  address: 'https://towpath.example',
  contactPhone: '+31 20 123 45 67',
}
const LETTERS = 'åäöæøéëüßÅÄÖÆØÉËÜ'
const BODY_POINTS = 16

const draw = (wish: LetterWish, invitation: Partial<PaperInvitation> = {}) =>
  invitationLetters([{ invitation: { ...INVITATION, ...invitation }, wish }])

async function letter(wish: LetterWish, invitation: Partial<PaperInvitation> = {}) {
  return readPaper(await draw(wish, invitation))
}

describe.each(PAPER_LANGUAGES)('a letter in %s', (language) => {
  const { letter: words } = PAPER_WORDS[language]

  it('is one page of A4 that says everything, in order', async () => {
    const { pages, ...about } = await letter({ language, name: 'Corrie' })
    expect(about).toMatchObject({ title: words.kind, language })
    const [page, ...more] = pages
    expect(more).toEqual([])
    expect([page!.width, page!.height]).toEqual([595.28, 841.89])
    const parts = [
      words.kind,
      INVITATION.title,
      `${words.greetingStart} Corrie,`,
      words.what,
      words.when,
      words.whenOpen,
      words.how,
      '1.',
      'towpath.example',
      '2.',
      words.stepName,
      '3.',
      words.stepComeIn,
      words.code,
      '012 345',
      INVITATION.link,
      words.rules,
      words.ruleRecording,
      words.ruleSafety,
      '+31 20 123 45 67',
      words.goodbye,
    ]
    let from = 0
    for (const part of parts) {
      expect(page!.text.slice(from)).toContain(part)
      from = page!.text.indexOf(part, from) + part.length
    }
  })

  it(`is in letters of ${BODY_POINTS} points at least, the code far larger, all of it inside the margins`, async () => {
    const [page] = (await letter({ language, name: 'Corrie' })).pages
    expect(page!.words.filter(({ size }) => size < BODY_POINTS)).toEqual([])
    expect(page!.words.find(({ text }) => text.startsWith('012'))!.size).toBeGreaterThanOrEqual(40)
    expect(page!.words.filter(({ x, y }) => x < 56 || x > 540 || y < 48 || y > 800)).toEqual([])
  })

  it('stays one page with a title of two lines and an address of this house', async () => {
    const title = 'Coffee and talking with the neighbours of Towpath Street'
    const address = 'https://192.168.178.123:3443'
    const codeFrom = { startsAt: new Date('2026-03-03T12:30Z'), timeZone: 'Europe/Amsterdam' }
    const own = { title, address, link: `${address}/m/0123456789abcdefghjkmnpqrs`, codeFrom }
    expect((await letter({ language }, own)).pages).toHaveLength(1)
  })

  it('says whom to ask where there is no telephone number', async () => {
    const [page] = (await letter({ language }, { contactPhone: null })).pages
    expect(page!.text).toContain(words.helpWithoutPhone)
    expect(page!.text).not.toMatch(/null|undefined|\{\{/)
  })
})

it('says the time where there is one, on the clock of the place', async () => {
  const time = { startsAt: new Date('2026-03-03T13:00Z'), timeZone: 'Europe/Amsterdam' }
  expect((await letter({ language: 'en', time })).pages[0]!.text).toContain('Tuesday 3 March, 14:00')
  expect((await letter({ language: 'nl', time })).pages[0]!.text).toContain('Dinsdag 3 maart, 14:00')
})

it('says from when the code works, where it does not always', async () => {
  const codeFrom = { startsAt: new Date('2026-03-03T12:30Z'), timeZone: 'Europe/Amsterdam' }
  expect((await letter({ language: 'nl' }, { codeFrom })).pages[0]!.text).toContain('De code werkt vanaf 13:30.')
  expect((await letter({ language: 'nl' })).pages[0]!.text).not.toContain('werkt vanaf')
})

it('for many people are one file, each on a page of its own in its own language with its own link', async () => {
  const links = ['a', 'b'].map((one) => `https://towpath.example/m/${one.repeat(26)}`)
  const { pages } = await readPaper(
    await invitationLetters([
      { invitation: { ...INVITATION, link: links[0]! }, wish: { language: 'en', name: 'Anna' } },
      { invitation: { ...INVITATION, link: links[1]! }, wish: { language: 'nl', name: 'Bram' } },
    ]),
  )
  expect(pages.map(({ squares }) => squares)).toEqual([[links[0]], [links[1]]])
  expect(pages[0]!.text).toContain('Dear Anna,')
  expect(pages[1]!.text).toContain('Beste Bram,')
})

it('has a square that a camera reads as the link, and the link can be pressed', async () => {
  const [page] = (await letter({ language: 'en' })).pages
  expect(page!.squares).toEqual([INVITATION.link])
  expect(new Set(page!.links)).toEqual(new Set([INVITATION.link]))
})

describe('the name', () => {
  it.each([LETTERS, 'Zoë Łukasiewicz-Đorđević', "D'Artagnan O’Neill", 'Șerban Ģirts'])(
    '%s is written as it is',
    async (name) => {
      expect((await letter({ language: 'en', name })).pages[0]!.text).toContain(`Dear ${name},`)
    },
  )

  it.each(['Αθηνά', '田中', 'محمد', 'Анна Jansen'])(
    '%s, which the letters lack, leaves a line to write on',
    async (name) => {
      const [page] = (await letter({ language: 'en', name })).pages
      expect(page!.text).toMatch(/Dear ?,/)
    },
  )

  it('loses a picture without harm', async () => {
    expect((await letter({ language: 'en', name: 'Anna 🌷' })).pages[0]!.text).toMatch(/Dear Anna ?,/)
  })

  it('is nowhere in what the file says about itself', async () => {
    const pdf = await PDFDocument.load(await draw({ language: 'en', name: 'Corrie' }))
    expect(
      [pdf.getTitle(), pdf.getAuthor(), pdf.getSubject(), pdf.getKeywords(), pdf.getProducer()].join(),
    ).not.toMatch(/Corrie/)
  })
})

describe('the file', () => {
  it('brings its letters along as TrueType, so that every printer has them', async () => {
    const { context } = await PDFDocument.load(await draw({ language: 'en', name: LETTERS }))
    const fonts = context.enumerateIndirectObjects().flatMap(([, found]) => {
      const file = 'get' in found ? (found as { get(key: PDFName): unknown }).get(PDFName.of('FontFile2')) : undefined
      return file ? [context.lookup(file as never)] : []
    })
    expect(fonts.length).toBeGreaterThanOrEqual(2)
    for (const font of fonts) expect(font).toBeInstanceOf(PDFRawStream)
  })

  it.each([
    ['a title of 300 letters without a space', { title: 'x'.repeat(300) }],
    ['a title of many words', { title: 'Coffee and talking '.repeat(30) }],
    ['a title that the letters lack', { title: '田中さんの午後 ☕' }],
    ['a title of nothing', { title: '' }],
    [
      'a long address',
      { address: `https://${'long.'.repeat(40)}example`, link: `https://${'long.'.repeat(40)}example/m/1` },
    ],
    ['an address with signs of a PDF', { link: 'https://a)>>/S/JavaScript(\\é/m/1' }],
  ])('takes %s', async (_, invitation) => {
    const { pages } = await letter({ language: 'nl', name: 'Corrie' }, invitation)
    expect(pages.map(({ text }) => text).join(' ')).toContain('Huisregels')
    for (const page of pages) expect(page.words.filter(({ y }) => y < 40)).toEqual([])
  })
})

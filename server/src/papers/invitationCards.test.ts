import { expect, it } from 'vitest'
import { CARDS_A_PAGE, invitationCards } from './invitationCards.ts'
import type { PaperInvitation } from './PaperInvitation.ts'
import { PAPER_LANGUAGES } from './paperWords.ts'
import { readPaper } from './readPaper.ts'

const INVITATION: PaperInvitation = {
  title: 'Café øl og sød blåbærgrød',
  code: '654321',
  link: 'https://192.168.178.123:3443/m/0123456789abcdefghjkmnpqrs',
  address: 'https://192.168.178.123:3443',
  contactPhone: null,
}

const sheetOf = (invitation: PaperInvitation) => Array.from({ length: CARDS_A_PAGE }, () => invitation)

it.each(PAPER_LANGUAGES)(
  'in %s are eight on one page of A4, each with title, code, square and address',
  async (language) => {
    const { pages } = await readPaper(await invitationCards(sheetOf(INVITATION), language))
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[595.28, 841.89]])
    const [page] = pages
    expect(page!.squares).toEqual(Array.from({ length: 8 }, () => INVITATION.link))
    for (const part of [INVITATION.title, '654 321', INVITATION.address]) expect(page!.text.split(part)).toHaveLength(9)
  },
)

it('shorten a long title, which never reaches the code', async () => {
  const { pages } = await readPaper(
    await invitationCards(sheetOf({ ...INVITATION, title: 'Talking together '.repeat(20) }), 'en'),
  )
  expect(pages).toHaveLength(1)
  const titles = pages[0]!.words.filter(({ size }) => size === 16)
  expect(titles).toHaveLength(16)
  expect(titles.filter(({ text }) => text.endsWith('…'))).toHaveLength(8)
})

it('with a name are one for each person, and go on to the next page', async () => {
  const cards = Array.from({ length: CARDS_A_PAGE + 1 }, (_, index) => ({
    ...INVITATION,
    link: `${INVITATION.address}/m/${String(index).padStart(26, 'x')}`,
    name: index === 0 ? 'Wilhelmina van der '.repeat(2).trim() : `Anna ${'bcdefghij'[index]}`,
  }))
  const { pages } = await readPaper(await invitationCards(cards, 'nl'))
  expect(pages.flatMap(({ squares }) => squares)).toEqual(cards.map(({ link }) => link))
  expect(pages[1]!.text).toContain(cards.at(-1)!.name)
  const [long] = pages[0]!.words.filter(({ text }) => text.startsWith('Wilhelmina'))
  expect(long!.text).toMatch(/ …$/)
})

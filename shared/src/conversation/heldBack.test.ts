import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HELD_BACK_KINDS, heldBack } from './heldBack.ts'

const LONGEST = 500

describe('what is held back', () => {
  it.each([
    ['https://example.com', 'webAddress'],
    ['HTTP://EXAMPLE.COM/a?b', 'webAddress'],
    ['hxxps://example.com', 'webAddress'],
    ['h t t p s : / / example.com', 'webAddress'],
    ['see www.bank-check.nl for it', 'webAddress'],
    ['my shop is example.com.', 'webAddress'],
    ['Kijk op marktplaats.nl/boot', 'webAddress'],
    ['EXAMPLE.COM', 'webAddress'],
    ['example .com', 'webAddress'],
    ['example . com', 'webAddress'],
    ['example[dot]com', 'webAddress'],
    ['example (dot) com', 'webAddress'],
    ['example [punt] nl', 'webAddress'],
    ['example dot com', 'webAddress'],
    ['voorbeeld punt nl', 'webAddress'],
    ['e x a m p l e . c o m', 'webAddress'],
    ['ｅｘａｍｐｌｅ．ｃｏｍ', 'webAddress'],
    ['exam\u200bple.\u2060com', 'webAddress'],
    ['ехаmрlе.соm', 'webAddress'],
    ['example。com', 'webAddress'],
    ['example․com', 'webAddress'],
    ['ⓔⓧⓐⓜⓟⓛⓔ.ⓒⓞⓜ', 'webAddress'],
    ['e\u0332x\u0332a\u0332m\u0332p\u0332l\u0332e\u0332.c\u0332o\u0332m\u0332', 'webAddress'],
    ['example.\u{1f1e8}\u{1f1f4}\u{1f1f2}', 'webAddress'],
    ['win.shop', 'webAddress'],
    ['it is at bit.ly/3abc', 'webAddress'],
    ['t.me/helper', 'webAddress'],
    ['sparkasse-login.de', 'webAddress'],
    ['go to sparkasse.de now', 'webAddress'],
    ['login.sparkasse.de now', 'webAddress'],
    ['https://192.168.1.1', 'webAddress'],
    ['10.0.0.1/login', 'webAddress'],
    ['xn--bcher-kva.example', 'webAddress'],
    ['anna@example.org', 'mailAddress'],
    ['anna.de-vries+boat@mail.example.co.uk', 'mailAddress'],
    ['anna @ example . nl', 'mailAddress'],
    ['anna [at] example [dot] com', 'mailAddress'],
    ['anna(apenstaartje)example.nl', 'mailAddress'],
    ['anna at example dot com', 'webAddress'],
    ['anna＠example.de', 'mailAddress'],
    ['NL91 ABNA 0417 1643 00', 'iban'],
    ['nl91abna0417164300', 'iban'],
    ['mine is NL91.ABNA.0417.1643.00 thanks', 'iban'],
    ['N L 9 1 A B N A 0 4 1 7 1 6 4 3 0 0', 'iban'],
    ['ＮＬ９１ ＡＢＮＡ ０４１７ １６４３ ００', 'iban'],
    ['NL91\u200bABNA\u200b0417164300', 'iban'],
    ['ΝL91 АВΝА 0417 1643 00', 'iban'],
    ['GB29 NWBK 6016 1331 9268 19', 'iban'],
    ['DE89 3704 0044 0532 0130 00', 'iban'],
    ['BE68-5390-0754-7034', 'iban'],
    ['NO93 8601 1117 947', 'iban'],
    ['SE45 5000 0000 0583 9825 7466', 'iban'],
    ['4111 1111 1111 1111', 'cardNumber'],
    ['4111-1111-1111-1111', 'cardNumber'],
    ['4111111111111111 exp 12/27', 'cardNumber'],
    ['4111 1111 1111 1111 12/27 123', 'cardNumber'],
    ['4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', 'cardNumber'],
    ['4111.1111.1111.1111', 'cardNumber'],
    ['3782 822463 10005', 'cardNumber'],
    ['4222222222222', 'cardNumber'],
    ['6304 0000 0000 0000 000', 'cardNumber'],
    ['４１１１ １１１１ １１１１ １１１１', 'cardNumber'],
    ['٤١١١ ١١١١ ١١١١ ١١١١', 'cardNumber'],
    ['06 12345678', 'telephone'],
    ['06-12345678', 'telephone'],
    ['06 12 34 56 78', 'telephone'],
    ['06.12.34.56.78', 'telephone'],
    ['06.12 34 56 78', 'telephone'],
    ['0 6 1 2 3 4 5 6 7 8', 'telephone'],
    ['O6 12345678', 'telephone'],
    ['+31 6 1234 5678', 'telephone'],
    ['+31(0)6-12345678', 'telephone'],
    ['(020) 123 4567', 'telephone'],
    ['0044 20 7946 0958', 'telephone'],
    ['020 7946 0958', 'telephone'],
    ['call me on 91 23 45 67', 'telephone'],
    ['612-345-6789', 'telephone'],
    ['91234567', 'telephone'],
    ['०६ १२३४५६७८', 'telephone'],
    ['０６－１２３４５６７８', 'telephone'],
    ['0\u200b6\u200b1\u200b2\u200b3\u200b4\u200b5\u200b6\u200b7\u200b8', 'telephone'],
    ['0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', 'telephone'],
  ])('TEXT-6 %j', (text, kind) => expect(heldBack(text)).toBe(kind))
})

describe('what people talk about', () => {
  it.each([
    'Good morning',
    'I was born on 12-05-1938.',
    'Geboren op 12 mei 1938 in Delft',
    'The wedding was on 03/04/1961, at 14:30.',
    '2024-12-05 10:15',
    '06-12-2024 om 14.30 uur',
    'from 09.30 to 10.30, and from 14:00-15:00',
    'between 1939-1945 and 1950',
    '1950 1960 1970 1980',
    'It was 1953, 1954 or 1955.',
    'That cost € 1.250,00 then, now it is 12,50',
    '£1,250.00 and $3.5',
    'the town has 1.250.000 people, or 1 250 000',
    'about 10000000 stars',
    'number 14a, 1012 AB Amsterdam',
    'Kerkstraat 112-114, 3 hoog',
    'It is 3.5 metres deep',
    'version 2.0.1',
    'e.g. a boat, i.e. a narrowboat',
    'o.a. de sluis, d.w.z. niet de brug, m.a.w. ja',
    'J.R.R. Tolkien and A.A. Milne',
    'at 10 a.m. or 3 p.m.',
    'what does www mean',
    'www',
    'We went home.The weather was bad.',
    'Thanks.It was lovely',
    'thanks.it was lovely',
    'Yes.No.Maybe.',
    'ja.de boot is mooi',
    'mooi.Net als vroeger',
    'Thanks. Info about the boat follows.',
    'wait... no... so',
    'wait...com',
    'Mrs. de Vries lives at no. 3',
    'tea @ 3 or @ the quay',
    '1 2 3 4 5 6 7 8 9 10 11 12',
    '10, 20, 30, 40, 50, 60',
    '10 9 8 7 6 5 4 3 2 1 0',
    'bingo: 12 45 67 3 89',
    'the score was 21-15, 18-21 and 21-19',
    'my room is 101, hers is 205',
    'the connection, the computer, the dot on the i',
    'punt uit. Nu is het klaar',
    'I am 87 and she is 92',
    '100 + 200 = 300',
    'bus 4, 12 and 170',
    'Привет. Но как дела?',
    'Ärger? Nein. Schön.',
    'temperature -3.5 to 12.25',
    '👵🏽 😀 ❤️',
  ])('TEXT-6 %j passes', (text) => expect(heldBack(text)).toBeUndefined())

  it('TEXT-6 every date and time of a century passes', () => {
    const day = fc.date({ min: new Date('1920-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
    const two = (value: number) => String(value).padStart(2, '0')
    fc.assert(
      fc.property(day, fc.constantFrom('-', '/', '.'), fc.constantFrom(':', '.'), (date, dash, colon) => {
        const [y, m, d] = date.toISOString().slice(0, 10).split('-')
        const time = `${two(date.getUTCHours())}${colon}${two(date.getUTCMinutes())}`
        expect(heldBack(`${d}${dash}${m}${dash}${y} ${time}`)).toBeUndefined()
        expect(heldBack(`${y}${dash}${m}${dash}${d}, ${time} - ${time}`)).toBeUndefined()
      }),
    )
  })
})

describe('whatever is written', () => {
  const digit = fc.integer({ min: 0, max: 9 })

  it('TEXT-6 an account number is found with any signs between, and not with one digit changed', () => {
    const between = fc.constantFrom('', ' ', '.', '-', '\u200b', '_')
    fc.assert(
      fc.property(
        fc.array(digit, { minLength: 10, maxLength: 10 }),
        between,
        fc.integer({ min: 1, max: 9 }),
        (account, sign, by) => {
          const bban = `ABNA${account.join('')}`
          const asNumber = [...`${bban}NL00`].map((one) => Number.parseInt(one, 36)).join('')
          const check = String(98n - (BigInt(asNumber) % 97n)).padStart(2, '0')
          expect(heldBack([...`to NL${check}${bban} please`].join(sign))).toBe('iban')
          const wrong = String((Number(check) + by) % 97).padStart(2, '0')
          if (wrong !== check && Number(wrong) + 97 !== Number(check))
            expect(heldBack(`NL${wrong}${bban}`)).not.toBe('iban')
        },
      ),
    )
  })

  it('TEXT-6 any text of 500 characters is read without a fault and within 50 ms', () => {
    const nasty = [
      'a',
      '.',
      '@',
      ' ',
      '0',
      '6 ',
      'www.',
      '\ufdfa',
      '\u0301',
      'a.',
      '1.',
      ' dot ',
      '[',
      '4111 ',
      'a@',
      'NL91',
      '-',
      '\n',
      '😀',
      '\ud800',
    ]
    for (const one of nasty) heldBack(one.repeat(LONGEST).slice(0, LONGEST))
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: LONGEST }),
      fc
        .array(fc.constantFrom(...nasty), { maxLength: LONGEST })
        .map((parts) => [...parts.join('')].slice(0, LONGEST).join('')),
      fc.constantFrom(...nasty).map((one) => [...one.repeat(LONGEST)].slice(0, LONGEST).join('')),
    )
    fc.assert(
      fc.property(text, (anything) => {
        let quickestMs = Number.POSITIVE_INFINITY
        for (let times = 3; times > 0; times--) {
          const from = performance.now()
          const kind = heldBack(anything)
          quickestMs = Math.min(quickestMs, performance.now() - from)
          expect(kind === undefined || HELD_BACK_KINDS.includes(kind)).toBe(true)
        }
        expect(quickestMs).toBeLessThan(50)
      }),
      { numRuns: 300 },
    )
  })
})

// Account numbers (IBAN, ISO 13616) in a plain reading: country, length and check digits have to be right.

const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 ' +
    'LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SD18 ' +
    'SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)
/** Behind country and check digits; a sentence that begins like one has no digits there. */
const FEWEST_DIGITS = 8
const START = /^[A-Z]{2}[0-9]{2}$/

/** @param plain as `plainReading` gives it */
export function hasIban(plain: string): boolean {
  const signs = plain.toUpperCase().replace(/[^A-Z0-9]/g, '')
  for (let at = 0; at + 15 <= signs.length; at++) {
    const length = START.test(signs.slice(at, at + 4)) ? LENGTHS[signs.slice(at, at + 2)] : undefined
    if (length !== undefined && at + length <= signs.length && isIban(signs.slice(at, at + length))) return true
  }
  return false
}

function isIban(iban: string): boolean {
  if (iban.slice(4).replace(/[A-Z]/g, '').length < FEWEST_DIGITS) return false
  let rest = 0
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

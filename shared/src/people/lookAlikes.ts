// Letters that an eye takes for a Latin one, cut down from the confusables of Unicode Technical Standard 39 to what a
// name can hold after NFKC. Each key lists what looks like it, large and small letters apart, since Η is an H and η an n.

const GROUPS: Readonly<Record<string, string>> = {
  a: 'АаΑαɑᴀꓮꭺ',
  b: 'ВвЬьΒβɓƀʙᏴꓐ',
  c: 'СсϹϲᴄꓚᏟ',
  d: 'ԀԁɗđĐᴅꓓᎠ',
  e: 'ЕеЄєΕεɛᴇꓰᎬзЗ',
  f: 'ҒғƒϜꓝ',
  g: 'ɡɢԌԍꓖᏀ',
  h: 'НнҺһΗħĦʜꓧᎻ',
  i: 'ІіΙιıɩɪӀӏꓲ',
  j: 'ЈјϳᴊꓙᎫȷ',
  k: 'КкҚқΚκᴋꓗᏦƙ',
  l: 'łŁɫʟꓡᏞ',
  m: 'МмΜᴍꓟᎷ',
  n: 'ΝПпηɴꓠŋŊҢң',
  o: 'ОоΟοσᴏꓳөӨΘθ',
  p: 'РрΡρᴘꓑᏢƥ',
  q: 'Ԛԛ',
  r: 'ГгЯяʀꓣᏒɾ',
  s: 'ЅѕꜱꓢᏚʂ',
  t: 'ТтΤτᴛꓔᎢŧŦ',
  u: 'υИиꓴᴜʋʉ',
  v: 'ѴѵνᴠꓦᏙ',
  w: 'ԜԝШшωᴡꓪᎳѡ',
  x: 'ХхΧχҲҳꓫ',
  y: 'УуҮүΥγʏꓬƴ',
  z: 'ΖᴢꓜᏃƶ',
  æ: 'Ӕӕᴁ',
  ø: 'ɵ',
}

const IN_WORDS: Readonly<Record<string, string>> = {
  o: '0',
  l: '1|',
  e: '3€',
  a: '4@',
  s: '5$',
  g: '6',
  t: '7',
  b: '8',
  i: '!¡',
}

function invert(groups: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(groups).flatMap(([letter, alike]) => [...alike].map((one) => [one, letter] as const)))
}

export const LETTERS_ALIKE = invert(GROUPS)

/** Digits and signs that stand for a letter inside a word, as in `supp0rt`. */
export const SIGNS_ALIKE = invert(IN_WORDS)

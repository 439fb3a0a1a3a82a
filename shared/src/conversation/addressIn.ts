// Web and mail addresses in a plain reading. A full stop without a space behind it is no address, and neither are
// abbreviations: an ending that is also a word of our languages counts only where nothing else can be meant.

/** Endings that nobody writes as a word: these count in capitals too, and with spaces around the dot. */
const SURE =
  'com|org|edu|gov|mil|biz|xyz|icu|io|nl|eu|uk|fr|es|pl|cz|sk|hu|ro|bg|gr|pt|se|dk|fi|ch|lu|ie|ru|ua|tr|cn|jp|kr|br|mx|ca|au|nz|za|ng|ke|gh|ws|cc|tv|tk|gq|cf|ml|ly|gl|gg|vc|sh'
/** Words of ours, or nearly: only in small letters and without a space. */
const WORDS =
  'net|info|online|site|shop|club|live|app|link|world|store|tech|space|email|news|top|vip|win|bid|loan|click|cloud|page|dev|bank|care|help|support|today|life|website|blog|media|amsterdam|london|berlin|gent'
/** Short words, which often follow a full stop without a space: only with something else that makes an address. */
const SHORT = 'no|so|is|it|to|me|be|in|at|am|us|my|as|by|do|de|na|ne|id|la|co|ai|al|er|of|li|pm|ma|mi|va|st|ga|an'

const DOT_IN_BRACKETS = / {0,3}[[({<] {0,3}(?:dot|punt|punkt|\.) {0,3}[\])}>] {0,3}/gi
const DOT_AS_WORD = new RegExp(` {1,3}(?:dot|punt|punkt) {1,3}(?=(?:${SURE}|${WORDS}|${SHORT})\\b)`, 'gi')
const AT_IN_BRACKETS = / {0,3}[[({<] {0,3}(?:at|apenstaartje|apenstaart|@) {0,3}[\])}>] {0,3}/gi
const DOT_WITH_SPACES = new RegExp(` {0,3}\\. {0,3}(?=(?:${SURE})\\b)`, 'gi')
const SPACES_AROUND_AT = / {0,3}@ {0,3}/g
/** L i k e  t h i s. */
const SPELLED_OUT = /(?<![\w.@/:-])(?:[\w.@/:-] {1,3}){4,}[\w.@/:-](?![\w@/:-])/g
const DOTS_IN_A_ROW = /\.{2,}/g

const WEB: readonly RegExp[] = [
  /\bh(?:tt|xx)ps? ?: ?\/ ?\/?/i,
  /(?<![\w.])www\.[\w-]/i,
  new RegExp(`\\w-?\\.(?:${SURE})(?![\\w-])`, 'i'),
  new RegExp(`[a-zA-Z0-9-]{2}\\.(?:${WORDS})(?![\\w-])`),
  new RegExp(`\\w\\.(?:${WORDS}|${SHORT})(?:/\\w|:\\d)`, 'i'),
  new RegExp(`^\\s*[\\w-]{2,}\\.(?:${WORDS}|${SHORT})[.!?\\s]*$`),
  new RegExp(`[a-z][a-z0-9]*[0-9-][a-z0-9-]*\\.(?:${SHORT})(?![\\w-])`),
  new RegExp(`[a-z0-9-]{2,63}\\.[a-z0-9-]{3,63}\\.(?:${SHORT})(?![\\w-])`),
  new RegExp(`\\b(?:site|website|webpagina|ga naar|go to|kijk op|zie|visit|open) [\\w-]{2,}\\.(?:${SHORT})(?![\\w-])`),
  /(?<![\w.])xn--\w/i,
  /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?::\d|\/\w)/,
]
const MAIL = /[\w%+'-]@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.[a-z]{2}/i

/** @param plain as `plainReading` gives it */
export function addressIn(plain: string): 'mailAddress' | 'webAddress' | undefined {
  const spelled = plain.replace(SPELLED_OUT, (letters) => letters.replaceAll(' ', ''))
  for (const reading of spelled === plain ? [plain] : [plain, spelled]) {
    const address = reading
      .replace(DOT_IN_BRACKETS, '.')
      .replace(AT_IN_BRACKETS, '@')
      .replace(DOT_AS_WORD, '.')
      .replace(DOTS_IN_A_ROW, ' ')
      .replace(DOT_WITH_SPACES, '.')
      .replace(SPACES_AROUND_AT, '@')
    if (MAIL.test(address)) return 'mailAddress'
    if (WEB.some((shape) => shape.test(address))) return 'webAddress'
  }
  return undefined
}

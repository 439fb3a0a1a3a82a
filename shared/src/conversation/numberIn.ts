// Payment card and telephone numbers in a plain reading. Dates, times, years, prices, counting and large round numbers
// are what people talk about and pass.

type NumberWord = { readonly text: string; readonly groups: readonly string[]; readonly ordinary: boolean }

const WORD = /\+?\(?\d[\d.,:/()_*'-]*\d|\+?\d/g
/** Between two words of one number. */
const GAP = /^[\s.,:;/()_*+-]{0,4}$/
const ZERO_AS_LETTER = /(?<=\d)[oO](?![a-zA-Z])|(?<![a-zA-Z])[oO](?=\d)/g

const DATE_WITH_YEAR =
  /^(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:1[5-9]|20)\d\d$|^(?:1[5-9]|20)\d\d[-./](?:0[1-9]|1[0-2])[-./](?:0[1-9]|[12]\d|3[01])$|^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/
const ORDINARY: readonly RegExp[] = [
  /^(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|1[0-2])(?:[-./]\d\d)?$/,
  /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:-(?:[01]?\d|2[0-3])[:.][0-5]\d)?$/,
  /^(?:1\d|20)\d\d(?:[-/](?:(?:1\d|20)\d\d|\d\d))?$/,
  /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d\d)?$/,
  /^\d{1,4}[.,]\d{1,2}$/,
]
const CUE =
  /\b(?:tel|telephone|telefoon\w*|phone\w*|call|ring|bel|nummer|number|mobile|mobiel|mobieltje|whatsapp|sms|app)\b/i
const ROUND = /^\d{1,3}0{5,}$/
const TELEPHONE_DIGITS = 9
const DIGITS_WITHOUT_ZERO = 10
const DIGITS_IN_ONE = 8
const CARD_DIGITS = { least: 13, most: 19 }

/** @param plain as `plainReading` gives it */
export function numberIn(plain: string): 'cardNumber' | 'telephone' | undefined {
  const runs = numberRuns(plain.replace(ZERO_AS_LETTER, '0'))
  if (runs.some(hasCard)) return 'cardNumber'
  const cued = CUE.test(plain)
  return runs.some((run) => isTelephone(run, cued)) ? 'telephone' : undefined
}

/** Words that follow each other without letters between; a date with its year stands for itself. */
function numberRuns(plain: string): readonly NumberWord[][] {
  const runs: NumberWord[][] = []
  let run: NumberWord[] = []
  let end = -1
  for (const { 0: text, index } of plain.matchAll(WORD)) {
    if (run.length > 0 && !GAP.test(plain.slice(end, index))) {
      runs.push(run)
      run = []
    }
    end = index + text.length
    if (DATE_WITH_YEAR.test(text)) continue
    const ordinary = ORDINARY.some((shape) => shape.test(text))
    run.push({ text, ordinary, groups: text.split(/\D+/).filter((group) => group !== '') })
  }
  return [...runs, run].filter((found) => found.length > 0)
}

function hasCard(run: readonly NumberWord[]): boolean {
  const groups = run.flatMap((word) => word.groups)
  if (run.every((word) => word.ordinary) || isCounting(groups)) return false
  for (let from = 0; from < groups.length; from++) {
    let digits = ''
    for (let to = from; to < groups.length && digits.length <= CARD_DIGITS.most; to++) {
      digits += groups[to]
      if (digits.length >= CARD_DIGITS.least && digits.length <= CARD_DIGITS.most && isCard(digits)) return true
    }
  }
  return false
}

function isCard(digits: string): boolean {
  if (!/^[2-6]/.test(digits)) return false
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place])
    const doubled = place % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

function isTelephone(run: readonly NumberWord[], cued: boolean): boolean {
  const groups = run.flatMap((word) => word.groups)
  const digits = groups.join('')
  if (groups.some((group) => group.length >= DIGITS_IN_ONE && !ROUND.test(group))) return true
  if (digits.length < DIGITS_IN_ONE || run.every((word) => word.ordinary) || isCounting(groups)) return false
  if (cued) return true
  const first = run[0]!.text
  if (/^\+|^\(?0/.test(first)) return digits.length >= TELEPHONE_DIGITS
  const isLargeNumber = groups.slice(1).every((group) => group.length === 3)
  const areSmall = groups.every((group) => group.length <= 2)
  return digits.length >= DIGITS_WITHOUT_ZERO && !isLargeNumber && !areSmall && !run.some((word) => word.ordinary)
}

/** 1 2 3, or 10 20 30: the same step from each to the next. */
function isCounting(groups: readonly string[]): boolean {
  const step = Number(groups[1]) - Number(groups[0])
  return groups.length > 2 && groups.every((group, at) => at === 0 || Number(group) - Number(groups[at - 1]) === step)
}

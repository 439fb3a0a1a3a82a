// Which new passwords of staff are taken: long enough, not among those that are tried first, and not made of what anybody
// knows about their owner. Nobody is asked: the list of passwords that leaked lies in a package, loaded when one is chosen.

import { ok, type Result, refused } from '@towpath/shared/lib/result'
import { type Refusal, refusal } from '@towpath/shared/protocol/refusal'
import { PASSWORD_LEAST, PASSWORD_MOST } from '@towpath/shared/protocol/staff'

/** What such programs try within 10^10 guesses has a lower one. */
const STRONG = 4
/** The time of looking grows with the length, and what is strong up to here is strong. */
const LOOKED_AT = 40
/** Shorter ones are in too many other words. */
const WORD_LEAST = 4
const PRODUCT = 'towpath'

async function loadStrength() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}

let strength: ReturnType<typeof loadStrength> | undefined

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** @param about what is known of its owner: name, address, organisation */
export async function checkPassword(password: string, about: readonly string[]): Promise<Result<string, Refusal>> {
  const typed = password.normalize('NFKC')
  if ([...typed].length < PASSWORD_LEAST || password.length > PASSWORD_MOST)
    return refused(refusal('staff.password', { least: PASSWORD_LEAST, most: PASSWORD_MOST }))
  const known = [PRODUCT, ...about.flatMap(wordsOf).filter((word) => word.length >= WORD_LEAST)]
  const inPassword = new Set(wordsOf(typed))
  // A short name is part of many innocent words, so it counts where it stands alone.
  const isIn = (word: string) => (word.length > WORD_LEAST ? typed.toLowerCase().includes(word) : inPassword.has(word))
  if (known.some(isIn)) return refused(refusal('staff.passwordKnown'))
  strength ??= loadStrength()
  const { score } = (await strength).check(typed.slice(0, LOOKED_AT), known)
  return score < STRONG ? refused(refusal('staff.passwordCommon')) : ok(password)
}

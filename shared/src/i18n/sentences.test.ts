import { describe, expect, it } from 'vitest'
import { ROLES } from '../people/role.ts'
import { NOTICE_CODES } from '../protocol/announcements.ts'
import { CLOSE_CODES } from '../protocol/closeReason.ts'
import { REFUSAL_CODES } from '../protocol/refusal.ts'
import en from './en.json' with { type: 'json' }
import nl from './nl.json' with { type: 'json' }

const LANGUAGES = { en, nl }

function at(catalogue: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], catalogue)
}

/** Paths of all sentences below one part, so that what nobody says any more is noticed too. */
function leaves(part: unknown, path = ''): string[] {
  if (typeof part !== 'object' || part === null) return [path]
  return Object.entries(part).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

describe.each(Object.entries(LANGUAGES))('%s', (_, catalogue) => {
  it.each(REFUSAL_CODES)('refusal %s says what happened and what to do', (code) => {
    for (const part of ['what', 'do']) expect(at(catalogue.refusal, `${code}.${part}`)).toMatch(/^\p{Lu}.*[.?]$/u)
  })

  it.each(Object.keys(CLOSE_CODES))('close reason %s says what happened and what to do', (reason) => {
    for (const part of ['what', 'do']) expect(at(catalogue.closed, `${reason}.${part}`)).toMatch(/^\p{Lu}.*[.?]$/u)
  })

  it.each(NOTICE_CODES)('notice %s is a sentence', (code) => {
    expect(at(catalogue.notice, code)).toMatch(/^(\{\{name\}\}|\p{Lu}).*\.$/u)
  })

  it.each(ROLES)('role %s has a word', (role) => {
    expect(at(catalogue.role, role)).toMatch(/\p{L}+/u)
  })

  it('says nothing that no code asks for', () => {
    const asked = new Set<string>(REFUSAL_CODES)
    const unasked = leaves(catalogue.refusal).filter((path) => !asked.has(path.replace(/\.(what|do)$/, '')))
    expect(unasked).toEqual([])
    expect(Object.keys(catalogue.notice).sort()).toEqual([...NOTICE_CODES].sort())
    expect(Object.keys(catalogue.closed).sort()).toEqual(Object.keys(CLOSE_CODES).sort())
    expect(Object.keys(catalogue.role).sort()).toEqual([...ROLES].sort())
  })

  it('keeps to plain words: no exclamation marks, no codes, sentences of at most sixteen words', () => {
    const sentences = leaves(catalogue).flatMap((path) => String(at(catalogue, path)).split(/(?<=[.?])\s/))
    expect(sentences.filter((sentence) => sentence.includes('!') || sentence.split(' ').length > 16)).toEqual([])
  })
})

// The protocol and its proofs agree: every rule is cited by a test's name, every citation names a rule, and the prose
// names every command and close code of the catalogue.

import { CLOSE_CODES } from '@towpath/shared/protocol/closeReason'
import { COMMANDS } from '@towpath/shared/protocol/commands'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { codeOf, isTest, read } from '../support/sourceFiles.ts'

const protocol = read('shared/PROTOCOL.md')
const sections = [...protocol.matchAll(/^## ([A-Z]+): /gm)].map((match) => match[1])
const RULE = new RegExp(`\\b(?:${sections.join('|')})-\\d+\\b`, 'g')
const rules = [...protocol.matchAll(/^- \*\*([A-Z]+-\d+)\*\* /gm)].map((match) => match[1] ?? '')

type Node = { readonly type: string; readonly [key: string]: unknown }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** What tests and suites are called: the first argument of `it`, `test`, `describe` and their kin. */
function namesIn(path: string): string[] {
  const names: string[] = []
  const calls = (node: Node): string => {
    if (node.type === 'Identifier') return String(node.name)
    const inner =
      node.type === 'MemberExpression' ? node.object : node.type === 'CallExpression' ? node.callee : undefined
    return isNode(inner) ? calls(inner) : ''
  }
  const visit = (node: Node) => {
    if (node.type === 'CallExpression' && /^(it|test|describe)$/.test(calls(node.callee as Node))) {
      const [name] = node.arguments as Node[]
      if (name?.type === 'Literal') names.push(String(name.value))
      if (name?.type === 'TemplateLiteral')
        names.push((name.quasis as { value: { raw: string } }[]).map((quasi) => quasi.value.raw).join(' '))
    }
    for (const inner of Object.values(node)) {
      if (Array.isArray(inner)) for (const one of inner) isNode(one) && visit(one)
      else if (isNode(inner)) visit(inner)
    }
  }
  visit(parseSync(path, read(path)).program as unknown as Node)
  return names
}

const code = ['shared', 'server', 'client', 'scenes', 'tests'].flatMap(codeOf)
const cited = new Set(code.filter(isTest).flatMap((path) => namesIn(path).flatMap((name) => name.match(RULE) ?? [])))

describe('the protocol and its proofs', () => {
  it('numbers its rules without gaps and without doubles', () => {
    for (const section of new Set(rules.map((rule) => rule.split('-')[0]))) {
      const ids = rules.filter((rule) => rule.startsWith(`${section}-`))
      expect(ids).toEqual(ids.map((_, index) => `${section}-${index + 1}`))
    }
    expect(rules.length).toBeGreaterThan(50)
  })

  it('has a test for every rule', () => {
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([])
  })

  it('has a rule for every citation, in tests and in comments', () => {
    const known = new Set(rules)
    const wrong = code.flatMap((path) =>
      (read(path).match(RULE) ?? []).filter((rule) => !known.has(rule)).map((rule) => `${path} cites ${rule}`),
    )
    expect(wrong).toEqual([])
  })

  it('names every command and every close code', () => {
    const named = new Set([...protocol.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''))
    expect(Object.keys(COMMANDS).filter((name) => !named.has(name))).toEqual([])
    expect(Object.keys(CLOSE_CODES).filter((name) => !named.has(name))).toEqual([])
    for (const [name, number] of Object.entries(CLOSE_CODES)) expect(protocol).toContain(`\`${name}\` ${number}`)
  })
})

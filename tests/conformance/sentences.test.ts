// Words on screen come from the catalogues alone. What a screen shows or says must not stand in the source.

import { parseSync } from 'oxc-parser'
import { expect, it } from 'vitest'
import { codeOf, isTest, read } from '../support/sourceFiles.ts'

type Node = { readonly type: string; readonly [key: string]: unknown }

const LETTERS = /\p{L}{2,}/u
const SENTENCE = /^\p{Lu}\p{Ll}+(?:[,;:]? \p{L}[\p{L}'’-]*){2,}/u
/** Attributes that somebody reads or hears. */
const SPOKEN =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|description|text|errorMessage)$/
/** Calls whose words only ever reach a developer. */
const FOR_DEVELOPERS = /^(Error|TypeError|RangeError|warn|error|info|debug|log)$/

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

function literalOf(value: unknown): string {
  if (!isNode(value)) return ''
  if (value.type === 'JSXExpressionContainer') return literalOf(value.expression)
  if (value.type === 'Literal') return typeof value.value === 'string' ? value.value : ''
  if (value.type !== 'TemplateLiteral') return ''
  return (value.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked).join(' ')
}

function calleeOf(node: Node): string {
  const callee = node.callee as Node | undefined
  const named = callee?.type === 'MemberExpression' ? (callee.property as Node) : callee
  return typeof named?.name === 'string' ? named.name : ''
}

export function sentencesIn(path: string, source: string): string[] {
  const found: string[] = []
  const visit = (node: Node) => {
    if (/^(New|Call)Expression$/.test(node.type) && FOR_DEVELOPERS.test(calleeOf(node))) return
    if (node.type === 'JSXText' && LETTERS.test(String(node.value))) found.push(String(node.value).trim())
    if (node.type === 'JSXExpressionContainer' && LETTERS.test(literalOf(node)) && / /.test(literalOf(node).trim())) {
      if (SENTENCE.test(literalOf(node))) found.push(literalOf(node))
    } else if (node.type === 'JSXAttribute') {
      const name = String((node.name as Node).name)
      if (SPOKEN.test(name) && LETTERS.test(literalOf(node.value))) found.push(`${name}="${literalOf(node.value)}"`)
    } else if (SENTENCE.test(literalOf(node))) found.push(literalOf(node))
    for (const inner of Object.values(node)) {
      if (Array.isArray(inner)) for (const one of inner) isNode(one) && visit(one)
      else if (isNode(inner)) visit(inner)
    }
  }
  visit(parseSync(path, source).program as unknown as Node)
  return [...new Set(found)]
}

it.each(['client', 'scenes'])('%s shows and says nothing that is not in a catalogue', (packageName) => {
  const wrong = codeOf(packageName)
    .filter((path) => path.startsWith(`${packageName}/src/`) && !isTest(path) && !path.includes('/build/'))
    .flatMap((path) => sentencesIn(path, read(path)).map((sentence) => `${path}: ${sentence}`))
  expect(wrong).toEqual([])
})

it('would notice words in a child, in a label and in a constant', () => {
  expect(sentencesIn('a.tsx', 'const a = <p>Come in</p>')).toEqual(['Come in'])
  expect(sentencesIn('a.tsx', 'const a = <b aria-label="Close" />')).toEqual(['aria-label="Close"'])
  expect(sentencesIn('a.tsx', 'const a = <b title={`Close`} />')).toEqual(['title="Close"'])
  expect(sentencesIn('a.ts', "const a = 'Your microphone is off'")).toEqual(['Your microphone is off'])
  expect(sentencesIn('a.ts', "throw new Error('This cannot happen here')")).toEqual([])
  expect(sentencesIn('a.tsx', "const a = <p className='one two three'>{t('a.b')}</p>")).toEqual([])
})

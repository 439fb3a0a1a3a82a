import { describe, expect, it } from 'vitest'
import { mayAvoid } from './mayAvoid.ts'
import { ROLES } from './role.ts'

const verdict = (...people: Parameters<typeof mayAvoid>) => {
  const outcome = mayAvoid(...people)
  return outcome.ok ? 'ok' : outcome.refusal.code
}

describe('whom one may choose not to meet', () => {
  it('AVOID-4 participants each other, and nobody else anybody', () => {
    for (const actor of ROLES)
      for (const other of ROLES) {
        const expected = actor === 'resident' && other === 'resident' ? 'ok' : 'avoid.staff'
        expect([actor, other, verdict({ id: 'a', role: actor }, { id: 'b', role: other })]).toEqual([
          actor,
          other,
          expected,
        ])
      }
  })

  it('AVOID-4 not oneself, and not somebody who was never here', () => {
    const ann = { id: 'ann', role: 'resident' } as const
    expect(verdict(ann, ann)).toBe('avoid.self')
    expect(verdict(ann, undefined)).toBe('avoid.nobody')
  })
})

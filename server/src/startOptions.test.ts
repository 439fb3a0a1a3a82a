import { describe, expect, it } from 'vitest'
import { HELP, readOptions } from './startOptions.ts'

const START = { does: 'start', development: false, organiserLink: undefined }

describe('what stands behind npm start --', () => {
  it.each([
    [[], START],
    [['--dev'], { ...START, development: true }],
    [['--check-config'], { ...START, does: 'checkConfig' }],
    [['--help', '--check-config'], { ...START, does: 'help' }],
    [['--organiser-link'], { ...START, organiserLink: '' }],
    [['--organiser-link=olga@buurthuis.test'], { ...START, organiserLink: 'olga@buurthuis.test' }],
  ])('%j', (args, options) => {
    expect(readOptions(args)).toEqual({ ok: true, value: options })
  })

  it.each([['--organizer-link'], ['--organiser-links=a'], ['olga@buurthuis.test']])('knows no %s', (arg) => {
    expect(readOptions([arg])).toMatchObject({ ok: false, refusal: [expect.stringContaining(arg)] })
  })

  it('has help that names every option and variable', () => {
    for (const named of ['--check-config', '--organiser-link', 'DATA_DIR', 'SMTP_URL']) expect(HELP).toContain(named)
  })
})

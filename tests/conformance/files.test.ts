// How files are named, opened and bounded, so that a reader finds things by their domain word and in one sitting.

import { describe, expect, it } from 'vitest'
import { codeOf, filesBelow, isTest, read } from '../support/sourceFiles.ts'

const files = ['client', 'server', 'shared', 'scenes', 'tests'].flatMap(codeOf)
const LONGEST_LINES = 300

describe('source files', () => {
  it('are named by what they are, not by where left-overs go', () => {
    const VAGUE =
      /(^|\/)(utils?|helpers?|common|misc|managers?|stuff|shared|lib|types|constants|index)\.(ts|tsx|mjs)$|Manager\.tsx?$|(Utils?|Helpers?)\.tsx?$/
    expect(files.filter((path) => VAGUE.test(path))).toEqual([])
  })

  it('lie in folders of lower-case words', () => {
    const folders = new Set(files.map((path) => path.slice(0, path.lastIndexOf('/'))))
    const wrong = [...folders].filter(
      (folder) => !/^[a-z][a-zA-Z0-9/-]*$/.test(folder) || /\/(utils|helpers|common|misc)(\/|$)/.test(folder),
    )
    expect(wrong).toEqual([])
  })

  it(`have at most ${LONGEST_LINES} lines`, () => {
    const long = files.map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
    expect(long.filter(({ lines }) => lines > LONGEST_LINES)).toEqual([])
  })

  it('open with what they are', () => {
    const wrong = files.filter((path) => !isTest(path) && !/^(#!.*\n)?\/[/*]/.test(read(path)))
    expect(wrong).toEqual([])
  })

  it('hold no banners and nothing put off for later', () => {
    const LATER = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX'].join(''))
    const wrong = files.filter((path) => {
      const comments = read(path).match(/\/\/.*$|\/\*[\s\S]*?\*\//gm) ?? []
      return comments.some((comment) => LATER.test(comment) || /[-=*#~─═]{6,}/.test(comment))
    })
    expect(wrong).toEqual([])
  })
})

describe('styles', () => {
  it(`have at most ${LONGEST_LINES} lines`, () => {
    const long = filesBelow('client/src', ['.css']).filter((path) => read(path).split('\n').length - 1 > LONGEST_LINES)
    expect(long).toEqual([])
  })
})

import { expect, it } from 'vitest'
import { FADE_MS, Fade } from './Fade.ts'

function going() {
  const fade = new Fade()
  const been: string[] = []
  return { fade, been, goTo: (place: string, ready?: () => boolean) => fade.through(() => been.push(place), ready) }
}

it('changes what is seen once, and only while it is dark', () => {
  const { fade, been, goTo } = going()
  goTo('lock')
  fade.step(FADE_MS / 2)
  expect([been, fade.darkness]).toEqual([[], 0.5])
  for (let frame = 0; frame < 20; frame++) fade.step(FADE_MS / 2)
  expect([been, fade.darkness]).toEqual([['lock'], 0])
})

it('brings whoever is on the way there, also when the view opens anew meanwhile, and waits for what is not yet seen', () => {
  const { fade, been, goTo } = going()
  let seen = false
  goTo('café', () => seen)
  fade.step(FADE_MS / 2)
  fade.open()
  expect(been).toEqual(['café'])
  fade.step(FADE_MS)
  expect(fade.darkness).toBe(1)
  seen = true
  for (let frame = 0; frame < 8; frame++) fade.step(FADE_MS)
  expect([been, fade.darkness]).toEqual([['café'], 0])
})

it('takes the newer of two wishes, and leaves nobody in the dark for ever', () => {
  const { fade, been, goTo } = going()
  goTo('lock')
  goTo('quay', () => false)
  for (let frame = 0; frame < 40; frame++) fade.step(FADE_MS)
  expect([been, fade.darkness]).toEqual([['quay'], 0])
})

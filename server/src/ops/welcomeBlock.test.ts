import { describe, expect, it } from 'vitest'
import { welcomeBlock } from './welcomeBlock.ts'

const welcome = {
  title: 'A meeting',
  here: 'http://localhost:3000',
  code: '012345',
  participant: 'ppp',
  host: 'hhh',
  organiser: 'ooo',
  terminal: false,
}

describe('the block that the start prints', () => {
  it('names every address, with the code in two groups', async () => {
    const block = await welcomeBlock({ ...welcome, lan: 'https://192.0.2.7:3443' })
    for (const part of [
      'http://localhost:3000',
      'https://192.0.2.7:3443',
      '012 345',
      'http://localhost:3000/m/ppp',
      'http://localhost:3000/host/hhh',
      '█',
    ])
      expect(block).toContain(part)
    expect(Math.max(...block.split('\n').map((line) => line.length))).toBeLessThan(100)
  })

  it('names the link of the first organiser last, and only as long as there is one', async () => {
    const block = await welcomeBlock({ ...welcome, lan: undefined })
    expect(block).toMatch(
      /Host, once {8}\S+\/host\/hhh\n {2}Organiser, once {3}http:\/\/localhost:3000\/host\/link\/ooo\n/,
    )
    expect(await welcomeBlock({ ...welcome, lan: undefined, organiser: undefined })).not.toContain('Organiser')
  })

  it('has no picture where there is no network, and colours only on a terminal', async () => {
    expect(await welcomeBlock({ ...welcome, lan: undefined })).not.toMatch(/█|Headset/)
    expect(await welcomeBlock({ ...welcome, lan: 'https://x' })).not.toContain('\u001b')
    expect(await welcomeBlock({ ...welcome, lan: 'https://x', terminal: true })).toContain('\u001b')
  })
})

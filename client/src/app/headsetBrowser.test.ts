import { expect, it } from 'vitest'
import { namesHeadset } from './headsetBrowser.ts'

it.each([
  'Mozilla/5.0 (X11; Linux x86_64; Quest 3) AppleWebKit/537.36 (KHTML, like Gecko) OculusBrowser/35.0 Chrome/126.0 VR Safari/537.36',
  'Mozilla/5.0 (Linux; Android 12; A8110) AppleWebKit/537.36 (KHTML, like Gecko) PicoBrowser/3.3 Chrome/105.0 VR Safari/537.36',
  'Mozilla/5.0 (Android 12; Mobile VR; rv:128.0) Gecko/128.0 Firefox/128.0 Wolvic/1.7',
])('knows a headset by its name: %s', (userAgent) => {
  expect(namesHeadset(userAgent)).toBe(true)
})

it.each([
  '',
  'Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 Chrome/126.0 Safari/537.36',
  'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/156.0 Safari/537.36 Conquest/1',
])('takes no other device for one: %s', (userAgent) => {
  expect(namesHeadset(userAgent)).toBe(false)
})

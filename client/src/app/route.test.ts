import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRoute, publicPath, readCode } from './route.ts'

describe('addresses', () => {
  it.each([
    ['/', { page: 'welcome' }],
    ['/m', { page: 'invitation', invitation: null }],
    ['/m/', { page: 'invitation', invitation: null }],
    ['/m/482913', { page: 'invitation', invitation: '482913' }],
    ['/m/7rnhct2bbf66xhnzwgmk1j8xh7', { page: 'invitation', invitation: '7rnhct2bbf66xhnzwgmk1j8xh7' }],
    ['/host', { page: 'desk', invitation: null }],
    ['/host/7rnhct2bbf66xhnzwgmk1j8xh7', { page: 'desk', invitation: '7rnhct2bbf66xhnzwgmk1j8xh7' }],
    ['/host/home', { page: 'staff', view: 'home', link: null }],
    ['/host/members', { page: 'staff', view: 'members', link: null }],
    ['/host/record/', { page: 'staff', view: 'record', link: null }],
    ['/host/invited/abc', { page: 'staff', view: 'invited', link: null, invitedTo: 'abc' }],
    ['/host/invited', { page: 'staff', view: 'invited', link: null, invitedTo: '' }],
    ['/host/link', { page: 'staff', view: 'link', link: null }],
    ['/host/link/7rnhct2bbf66xhnzwgmk1j8xh7', { page: 'staff', view: 'link', link: '7rnhct2bbf66xhnzwgmk1j8xh7' }],
    ['/host/constructor', { page: 'desk', invitation: 'constructor' }],
    ['/m/members', { page: 'invitation', invitation: 'members' }],
    ['/m/482%20913', { page: 'invitation', invitation: '482 913' }],
    ['/m/%E0%A4%A', { page: 'invitation', invitation: '%E0%A4%A' }],
    ['/constructor', { page: 'welcome' }],
    ['/somewhere/else', { page: 'welcome' }],
  ])('%s', (path, route) => {
    expect(parseRoute(path)).toEqual(route)
  })

  it('keeps a code in the address bar and takes the secret of a link away', () => {
    expect(publicPath({ page: 'invitation', invitation: '482913' })).toBe('/m/482913')
    expect(publicPath({ page: 'invitation', invitation: '7rnhct2bbf66xhnzwgmk1j8xh7' })).toBe('/m')
    expect(publicPath({ page: 'desk', invitation: '7rnhct2bbf66xhnzwgmk1j8xh7' })).toBe('/host')
    expect(publicPath({ page: 'staff', view: 'link', link: '7rnhct2bbf66xhnzwgmk1j8xh7' })).toBe('/host/link')
    expect(publicPath({ page: 'staff', view: 'members', link: null })).toBe('/host/members')
    expect(publicPath({ page: 'staff', view: 'invited', link: null, invitedTo: 'a/b' })).toBe('/host/invited/a%2Fb')
  })

  it('never throws, whatever the address', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        publicPath(parseRoute(`/${path}`))
      }),
      { seed: 31 },
    )
  })
})

describe('a code', () => {
  it.each(['482913', '482 913', ' 482-913 ', '4 8 2 9 1 3', '482.913', '４８２９１３', '482\u00a0913'])(
    'is read from "%s"',
    (typed) => {
      expect(readCode(typed)).toBe('482913')
    },
  )

  it.each(['', '48291', '4829134', '48291a', '482 91', '٤٨٢٩١٣'])('is not found in "%s"', (typed) => {
    expect(readCode(typed)).toBeUndefined()
  })
})

// Which page an address asks for. Pure; `/host` leads to the desk of the host, `/m` to an invitation.

export type Route =
  | { readonly page: 'welcome' }
  /** `invitation` is null when the address no longer shows it: it is then kept by this tab. */
  | { readonly page: 'invitation' | 'desk'; readonly invitation: string | null }

const PAGES: ReadonlyMap<string, 'invitation' | 'desk'> = new Map([
  ['m', 'invitation'],
  ['host', 'desk'],
])
const CODE = /^\d{6}$/

export function parseRoute(pathname: string): Route {
  const [first = '', second] = pathname.split('/').filter((part) => part !== '')
  const page = PAGES.get(first)
  if (!page) return { page: 'welcome' }
  return { page, invitation: second ? readable(second) : null }
}

/** What may stay in the address bar: a code is short-lived and read out anyway, the secret of a link is not for shoulders and screenshots. */
export function publicPath(route: Route): string {
  if (route.page === 'welcome') return '/'
  const path = route.page === 'desk' ? '/host' : '/m'
  return route.invitation && CODE.test(route.invitation) ? `${path}/${route.invitation}` : path
}

/** Six digits from whatever was typed or pasted, with any grouping; undefined when it is not a code. */
export function readCode(typed: string): string | undefined {
  const code = typed.normalize('NFKC').replace(/[\s.\-–—_/]/g, '')
  return CODE.test(code) ? code : undefined
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

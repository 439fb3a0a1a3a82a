// Which page an address asks for. Pure; `/host` leads to the desk of the host and to the pages of staff,
// `/m` to an invitation.

export type Route =
  | { readonly page: 'welcome' }
  /** `invitation` is null when the address no longer shows it: it is then kept by this tab. */
  | { readonly page: 'invitation' | 'desk'; readonly invitation: string | null }
  | StaffRoute

/**
 * The pages of staff. `link` is the secret of a link that signs somebody in, until the address no longer shows it; of
 * meetings it is the one that is looked at, or `new`.
 */
export type StaffRoute = {
  readonly page: 'staff'
  readonly view: StaffView
  readonly link: string | null
  /** The meeting whose invited people are looked after. */
  readonly invitedTo?: string
}
export type StaffView =
  | 'home'
  | 'meetings'
  | 'members'
  | 'record'
  | 'retention'
  | 'people'
  | 'concern'
  | 'concerns'
  | 'invited'
  | 'account'
  | 'link'

const PAGES: ReadonlyMap<string, 'invitation' | 'desk'> = new Map([
  ['m', 'invitation'],
  ['host', 'desk'],
])
const STAFF_VIEWS: ReadonlyMap<string, StaffView> = new Map([
  ['home', 'home'],
  ['meetings', 'meetings'],
  ['members', 'members'],
  ['record', 'record'],
  ['retention', 'retention'],
  ['people', 'people'],
  ['concern', 'concern'],
  ['concerns', 'concerns'],
  ['invited', 'invited'],
  ['account', 'account'],
  ['link', 'link'],
])
const DEEPER: ReadonlySet<StaffView> = new Set(['link', 'meetings'])
const CODE = /^\d{6}$/

export function parseRoute(pathname: string): Route {
  const [first = '', second, third] = pathname.split('/').filter((part) => part !== '')
  const page = PAGES.get(first)
  if (!page) return { page: 'welcome' }
  const view = page === 'desk' && second ? STAFF_VIEWS.get(second) : undefined
  if (view === 'invited') return { page: 'staff', view, link: null, invitedTo: readable(third ?? '') }
  if (view) return { page: 'staff', view, link: third && DEEPER.has(view) ? readable(third) : null }
  return { page, invitation: second ? readable(second) : null }
}

/** What may stay in the address bar: a code is short-lived and read out anyway, the secret of a link is not for shoulders and screenshots. */
export function publicPath(route: Route): string {
  if (route.page === 'welcome') return '/'
  if (route.page === 'staff') {
    const meeting = route.invitedTo ?? (route.view === 'meetings' ? route.link : null)
    return `/host/${route.view}${meeting ? `/${encodeURIComponent(meeting)}` : ''}`
  }
  const path = route.page === 'desk' ? '/host' : '/m'
  return route.invitation && CODE.test(route.invitation) ? `${path}/${route.invitation}` : path
}

/** Whoever comes to `/host` and has no host link on this device is shown where staff sign in. */
export function staffRouteOf(route: Route, invitation: string | null): StaffRoute | undefined {
  if (route.page === 'staff') return route
  return route.page === 'desk' && invitation === null ? { page: 'staff', view: 'home', link: null } : undefined
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

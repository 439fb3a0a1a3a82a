// Whether this page stands in a headset's own browser, where there is no keyboard and everything is farther away, and whether
// a headset can be used with this device at all. Asked once.

export type HeadsetBrowser = {
  readonly inHeadset: boolean
  /** The device can show the place all around. */
  readonly canWear: boolean
}

/** What the browsers of headsets call themselves. */
const NAMES = /OculusBrowser|\bQuest\b|\bPico|Wolvic|Android XR/i
/** A finger or a ray on something larger than a telephone, which can be put into a box and is no headset. */
const POINTS_COARSELY = '(pointer: coarse) and (min-width: 40rem)'

export const namesHeadset = (userAgent: string): boolean => NAMES.test(userAgent)

/** What can be told without waiting. */
export function guessHeadset(): HeadsetBrowser {
  const named = namesHeadset(navigator.userAgent)
  return { inHeadset: named, canWear: named }
}

let asked: Promise<HeadsetBrowser> | undefined

export function askHeadset(): Promise<HeadsetBrowser> {
  asked ??= ask().catch(guessHeadset)
  return asked
}

async function ask(): Promise<HeadsetBrowser> {
  const canWear = (await navigator.xr?.isSessionSupported('immersive-vr')) ?? false
  const { inHeadset } = guessHeadset()
  return { inHeadset: inHeadset || (canWear && matchMedia(POINTS_COARSELY).matches), canWear }
}

/** Everything is larger in a headset's browser. */
export function showHeadset(root: HTMLElement): void {
  const show = ({ inHeadset }: HeadsetBrowser) => root.toggleAttribute('data-headset', inHeadset)
  show(guessHeadset())
  void askHeadset().then(show)
}

// Whether this page has shown digits for another device a while ago: then being opened elsewhere is what the person wanted.

/** The digits are good for five minutes, and putting on a headset takes some more. */
const EXPECTED_MS = 15 * 60_000

let shownAtMs = Number.NEGATIVE_INFINITY

export function noteHandOver(): void {
  shownAtMs = performance.now()
}

export function isHandedOver(): boolean {
  return performance.now() - shownAtMs < EXPECTED_MS
}

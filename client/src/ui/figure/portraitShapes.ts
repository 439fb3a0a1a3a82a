// Outlines of the portrait's hair, headwear and clothes, in its own 120 by 120 picture. One for each name of the figure's palette.

import type { GARMENT_NAMES, HAIR_NAMES } from '../../avatars/figurePalette.ts'

type HairName = (typeof HAIR_NAMES)[number]
type GarmentName = (typeof GARMENT_NAMES)[number]

/** They take the colour of the clothes. */
export const HEADWEAR: ReadonlySet<HairName> = new Set(['headscarf', 'cap'])

/** What lies behind neck and face. */
export const HAIR_BACK: Partial<Record<HairName, string>> = {
  bob: 'M34 50q0-30 26-30t26 30l3 26q-6 6-14 4H45q-8 2-14-4Z',
  long: 'M34 48q0-28 26-28t26 28q4 26 6 52H28q2-26 6-52Z',
  curls: 'M60 14q22 0 30 18 8 16 0 34-6 10-12 6H42q-6 4-12-6-8-18 0-34 8-18 30-18Z',
  full: 'M60 6q34 0 36 36 2 28-16 32H40Q22 70 24 42 26 6 60 6Z',
  headscarf: 'M60 14q30 0 30 36 0 24 8 44H22q8-20 8-44 0-36 30-36Z',
  bun: 'M60 4a11 11 0 1 1 0 22 11 11 0 0 1 0-22Z',
}

/** What lies on the head. */
export const HAIR_FRONT: Partial<Record<HairName, string>> = {
  fringe: 'M37 57q-4-14 3-24 1 12 0 24ZM83 57q4-14-3-24-1 12 0 24Z',
  cropped: 'M38 50q-2-28 22-28t22 28q-3-14-9-16-13-4-26 0-6 2-9 16Z',
  short: 'M37 53q-5-34 24-34 27 0 22 34-1-12-6-18-16 1-26-6-4 8-11 10-2 5-3 14Z',
  wavy: 'M36 54q-6-12 0-22 4-14 18-13 6-5 14 0 14 0 16 14 5 9 0 21-1-11-6-17-8 4-15-1-6 5-13 2-4 6-10 4-3 4-4 12Z',
  bob: 'M34 62q-4-42 27-42 29 0 25 42-3-20-10-26-14 1-22-6-4 8-12 10-5 6-8 22Z',
  long: 'M34 62q-4-42 26-42t26 42q-3-18-12-26-8-3-14-9-6 6-14 9-9 8-12 26Z',
  bun: 'M37 53q-4-32 23-32t23 32q-3-16-12-20-11-5-22 0-9 4-12 20Z',
  curls:
    'M36 56q-8-8-2-16-4-12 8-14 4-10 14-6 8-6 14 2 12-2 13 10 8 6 3 14 2 6-3 10-1-10-6-16-6 3-9-1-6 5-11 0-6 4-10 0-4 6-8 4-2 6-3 13Z',
  full: 'M34 54q-4-34 26-34t26 34q-3-14-8-18-18-6-36 0-5 4-8 18Z',
  headscarf: 'M35 62q-6-44 25-44t25 44q-4 22-14 28 6-14 6-32 0-25-17-25T43 58q0 18 6 32-10-6-14-28Z',
  cap: 'M37 46q-2-28 23-28 24 0 23 27 10 0 16 5-12 3-26 0-18-4-36-4Z',
}

export const GARMENT_DETAIL: Record<GarmentName, string> = {
  jumper: 'M48 86q12 12 24 0l3 2q-15 15-30 0Z',
  shirt: 'M48 86l12 10-10 10-8-17ZM72 86l-12 10 10 10 8-17ZM59 96h2v28h-2Z',
  cardigan: 'M47 87l13 37 13-37 5 2-15 35h-6L42 89Z',
  vNeck: 'M48 86l12 20 12-20 4 2-16 26-16-26Z',
  jacket: 'M46 87l14 37-10 0-14-30ZM74 87l-14 37 10 0 14-30Z',
  rollNeck: 'M48 80h24v12q-12 6-24 0Z',
}

/** Somebody from the side, in the order of POSTURES: standing, on a chair, in a wheelchair. */
export const POSTURE_OUTLINES = [
  'M60 14a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM60 42v34M60 76l-9 30M60 76l9 30M60 50l-14 20M60 50l14 20',
  'M50 16a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM50 44v32h27v28h9M51 54l20 8M33 46v58M33 84h30v20',
  'M52 14a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM52 42v28h26v26h10M53 51l20 7M30 46h8v26M48 62a22 22 0 1 0 20 30M83 102a5 5 0 1 1 0 .1',
] as const

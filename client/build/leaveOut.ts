// Leaves out of the build what libraries bring along and this page never uses: the headset emulator with its 5 MB of rooms, the
// library's own pointers and its arc for teleporting, and of the wire library a second transport,
// lag compensation and accounts.

import type { Plugin } from 'vite'

type LeftOut = { readonly library: RegExp; readonly module: RegExp; readonly instead: string }

const LEFT_OUT: readonly LeftOut[] = [
  { library: /@pmndrs\/xr/, module: /\/emulate\.js$/, instead: 'export const emulate = () => undefined' },
  {
    library: /@pmndrs\/xr/,
    module: /^meshline$/,
    instead: 'export class MeshLineGeometry {}; export class MeshLineMaterial {}',
  },
  {
    // Only with these would the library's own controllers and hands point: rays and presses are ours.
    library: /@react-three\/xr/,
    module: /^\.\/default\.js$/,
    instead: `const nothing = () => null
      export { nothing as DefaultXRController, nothing as DefaultXRGaze, nothing as DefaultXRHand }
      export { nothing as DefaultXRScreenInput, nothing as DefaultXRTransientPointer }`,
  },
  {
    library: /@react-three\/xr\/dist\/xr\.js/,
    module: /^@pmndrs\/pointer-events$/,
    instead: 'export class CombinedPointer { setEnabled() {} move() {} }',
  },
  { library: /colyseus/, module: /\/H3Transport\.mjs$/, instead: 'export class H3TransportTransport {}' },
  { library: /colyseus/, module: /\/RoomInput\.mjs$/, instead: 'export class RoomInput {}' },
  { library: /colyseus/, module: /\/Auth\.mjs$/, instead: 'export class Auth {}' },
  { library: /colyseus/, module: /\/fetchXHR\.mjs$/, instead: 'export const xhrFetch = undefined' },
  { library: /colyseus/, module: /\/discord\.mjs$/, instead: 'export const discordURLBuilder = undefined' },
]

/** On localhost the headset library would still turn its emulator on by itself. */
const EMULATOR_BY_ITSELF = "options?.emulate ?? 'metaQuest3'"
const NOTHING = '\0left-out:'

export function leaveOut(): Plugin {
  return {
    name: 'leave-out',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const index = LEFT_OUT.findIndex(({ library, module }) => library.test(importer ?? '') && module.test(source))
      return index < 0 ? undefined : NOTHING + index
    },
    load: (id) => (id.startsWith(NOTHING) ? LEFT_OUT[Number(id.slice(NOTHING.length))]?.instead : undefined),
    transform: (code, id) =>
      id.includes('@pmndrs/xr') && code.includes(EMULATOR_BY_ITSELF)
        ? { code: code.replaceAll(EMULATOR_BY_ITSELF, 'false').replaceAll("'metaQuest3'", 'true'), map: null }
        : undefined,
  }
}

// Unit tests lie beside the code they test; whatever needs more than one package lies in this folder.

import { defineConfig } from 'vitest/config'

/** They measure time, load the machine on purpose, or look at all of its processes: one at a time and with nothing beside them. */
const TIMED = [
  ...['bots', 'houseDoor', 'invitations', 'silentLog', 'staffStart'],
  ...['hostileDoor', 'hostileFloods', 'hostileFrames', 'voice', 'voiceCrash', 'voiceEngine', 'voiceHostile'],
].map((name) => `tests/server/${name}.test.ts`)

/** Nobody listens in them, no time is measured, and the world is not looked at: two at a time. */
const PAGES = [
  ...['accessibility', 'apart', 'deskTablet', 'door', 'handOver', 'hostPapers', 'invitations'],
  ...['keepingOrder', 'meetingsPlanned', 'privacy', 'restart', 'staff'],
].map((name) => `tests/e2e/${name}.e2e.ts`)

const PREPARED_DATA = `${import.meta.dirname}/support/preparedData.ts`
const SERVER = { globalSetup: [PREPARED_DATA], testTimeout: 60_000, hookTimeout: 60_000 }
const BROWSER = { globalSetup: [PREPARED_DATA], testTimeout: 180_000, hookTimeout: 180_000 }
const ALONE = { fileParallelism: false }
const TWO_AT_A_TIME = { maxWorkers: 2, sequence: { groupOrder: 1 } }

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      { extends: true, test: { name: 'unit', include: ['{client,server,shared,scenes}/src/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'conformance', include: ['tests/conformance/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          ...{ name: 'server', include: ['tests/server/**/*.test.ts'], exclude: TIMED },
          ...SERVER,
          ...TWO_AT_A_TIME,
        },
      },
      { extends: true, test: { name: 'timed', include: TIMED, ...SERVER, ...ALONE } },
      {
        extends: true,
        test: { name: 'browser', include: ['tests/e2e/**/*.e2e.ts'], exclude: PAGES, ...BROWSER, ...ALONE },
      },
      { extends: true, test: { name: 'pages', include: PAGES, ...BROWSER, ...TWO_AT_A_TIME } },
    ],
  },
})

// Unit tests lie beside the code they test; whatever needs more than one package lies in this folder.

import { defineConfig } from 'vitest/config'

/** They measure time, load the machine on purpose, or look at all of its processes: one at a time and with nothing beside them. */
const TIMED = [
  ...['bots', 'houseDoor', 'houseStart', 'invitations', 'silentLog', 'staffStart'],
  ...['hostileDoor', 'hostileFloods', 'hostileFrames', 'voice', 'voiceCrash', 'voiceEngine', 'voiceHostile'],
].map((name) => `tests/server/${name}.test.ts`)

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      { extends: true, test: { name: 'unit', include: ['{client,server,shared,scenes}/src/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'conformance', include: ['tests/conformance/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          exclude: TIMED,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'timed',
          include: TIMED,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.e2e.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})

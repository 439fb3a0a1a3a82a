// What takes a tool of the host back. Where nothing can, because only the person themselves may, there is none.

import type { ModerationActionId } from '@towpath/shared/moderation/ModerationAction'

type Back = { readonly action: ModerationActionId; readonly aimed?: true }

export const TAKE_BACK: { readonly [A in ModerationActionId]?: Back } = {
  /** A host opens no microphone: asking is all there is. */
  silence: { action: 'askMicrophone', aimed: true },
  quietRoom: { action: 'openRoom' },
  openRoom: { action: 'quietRoom' },
  lock: { action: 'unlock' },
  unlock: { action: 'lock' },
  closeTables: { action: 'openTables' },
  openTables: { action: 'closeTables' },
  openWaitingRoom: { action: 'closeWaitingRoom' },
  closeWaitingRoom: { action: 'openWaitingRoom' },
  giveWord: { action: 'takeWord' },
  speakToAll: { action: 'speakNearby' },
  speakNearby: { action: 'speakToAll' },
  remove: { action: 'bringBack', aimed: true },
  removeForGood: { action: 'bringBack', aimed: true },
  seat: { action: 'undoMove' },
  swap: { action: 'undoMove' },
  bringHere: { action: 'undoMove' },
  bringEveryone: { action: 'undoMove' },
}

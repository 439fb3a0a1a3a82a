// Every moderation action, one file each. The order is the order in which a host's page offers them.

import { announce } from './actions/announce.ts'
import { answerAtDoor } from './actions/answerAtDoor.ts'
import { answerHelp } from './actions/answerHelp.ts'
import { askMicrophone } from './actions/askMicrophone.ts'
import { bringBack } from './actions/bringBack.ts'
import { bringEveryone } from './actions/bringEveryone.ts'
import { bringHere } from './actions/bringHere.ts'
import { closeTables } from './actions/closeTables.ts'
import { closeWaitingRoom } from './actions/closeWaitingRoom.ts'
import { end } from './actions/end.ts'
import { endWalk } from './actions/endWalk.ts'
import { giveWord } from './actions/giveWord.ts'
import { greet } from './actions/greet.ts'
import { leadWalk } from './actions/leadWalk.ts'
import { letIn } from './actions/letIn.ts'
import { letInAll } from './actions/letInAll.ts'
import { lock } from './actions/lock.ts'
import { lowerHand } from './actions/lowerHand.ts'
import { moveThoseHere } from './actions/moveThoseHere.ts'
import { moveTogether } from './actions/moveTogether.ts'
import { openLine } from './actions/openLine.ts'
import { openRoom } from './actions/openRoom.ts'
import { openTables } from './actions/openTables.ts'
import { openWaitingRoom } from './actions/openWaitingRoom.ts'
import { quietRoom } from './actions/quietRoom.ts'
import { remove } from './actions/remove.ts'
import { removeForGood } from './actions/removeForGood.ts'
import { seat } from './actions/seat.ts'
import { sendToWaiting } from './actions/sendToWaiting.ts'
import { silence } from './actions/silence.ts'
import { silenceAll } from './actions/silenceAll.ts'
import { speakNearby } from './actions/speakNearby.ts'
import { speakToAll } from './actions/speakToAll.ts'
import { stayHere } from './actions/stayHere.ts'
import { swap } from './actions/swap.ts'
import { takeWord } from './actions/takeWord.ts'
import { turnAway } from './actions/turnAway.ts'
import { turnTo } from './actions/turnTo.ts'
import { turnToMe } from './actions/turnToMe.ts'
import { undoMove } from './actions/undoMove.ts'
import { unlock } from './actions/unlock.ts'
import type { ModerationAction, ModerationActionId } from './ModerationAction.ts'

export const ACTIONS: Readonly<Record<ModerationActionId, ModerationAction>> = {
  silence,
  silenceAll,
  quietRoom,
  openRoom,
  askMicrophone,
  giveWord,
  takeWord,
  speakToAll,
  speakNearby,
  lowerHand,
  answerHelp,
  openLine,
  remove,
  removeForGood,
  bringBack,
  seat,
  swap,
  undoMove,
  turnTo,
  turnToMe,
  answerAtDoor,
  letIn,
  letInAll,
  turnAway,
  sendToWaiting,
  openWaitingRoom,
  closeWaitingRoom,
  greet,
  bringHere,
  bringEveryone,
  leadWalk,
  endWalk,
  moveTogether,
  moveThoseHere,
  stayHere,
  announce,
  lock,
  unlock,
  closeTables,
  openTables,
  end,
}

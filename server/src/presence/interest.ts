// Who needs whom how often: the 8 nearest or speaking at full rate, 24 more at 10 Hz, the rest now and then.
// Pure selection over the relay's people; writes into the reader's view.
import type { ReaderView } from './ReaderView.ts'
import type { RelayPerson } from './RelayPerson.ts'

const NEAR_PEOPLE = 8
export const FOLLOWED_PEOPLE = 32
/** A voice brings a person four times nearer. */
const SPEAKING_GAIN = 1 / 16
/** Those who are followed already keep their place against someone barely nearer. */
const KEEP_GAIN = 0.8

const ids = new Int32Array(FOLLOWED_PEOPLE)
const scores = new Float64Array(FOLLOWED_PEOPLE)

/** Fills `reader.view.followed`, most wanted first. */
export function chooseFollowed(reader: RelayPerson, people: readonly RelayPerson[]): void {
  const view = reader.view
  let count = 0
  for (let index = 0; index < people.length; index++) {
    const person = people[index]!
    if (person === reader || view.hidden[person.poseId] === 1 || person.absoluteStamp === 0) continue
    const score = scoreOf(reader, person)
    if (count === FOLLOWED_PEOPLE && score >= scores[count - 1]!) continue
    if (count < FOLLOWED_PEOPLE) count++
    let at = count - 1
    while (at > 0 && scores[at - 1]! > score) {
      scores[at] = scores[at - 1]!
      ids[at] = ids[at - 1]!
      at--
    }
    scores[at] = score
    ids[at] = person.poseId
  }
  stopFollowingOthers(view, count)
  view.followed.set(ids)
  view.followedCount = count
  view.nearCount = Math.min(count, NEAR_PEOPLE)
}

/** Whoever falls out of the choice misses records from now on, and has to be taken up anew later. */
function stopFollowingOthers(view: ReaderView, count: number): void {
  for (let index = 0; index < view.followedCount; index++) {
    const id = view.followed[index]!
    let chosen = false
    for (let at = 0; at < count && !chosen; at++) chosen = ids[at] === id
    if (!chosen) view.following[id] = 0
  }
}

function scoreOf(reader: RelayPerson, person: RelayPerson): number {
  const from = reader.guard
  const to = person.guard
  let score = (from.x - to.x) ** 2 + (from.y - to.y) ** 2 + (from.z - to.z) ** 2
  if (person.speaking) score *= SPEAKING_GAIN
  if (reader.view.following[person.poseId] === person.epoch) score *= KEEP_GAIN
  return score
}

// Which meetings run in this process. One instance a process; it keeps two rooms from ever running the same meeting.
// Knows how to have a room started only through the function that it is given.

import type { Meeting } from './Meeting.ts'

/** Starts the room of a meeting, which then calls `runs`. Resolves without doing so when there is no such meeting. */
export type StartRoom = (meetingId: string) => Promise<void>

type Running = { readonly meeting: Meeting; readonly wanted: () => void; ending?: Promise<unknown> }

export class MeetingDirectory {
  readonly #running = new Map<string, Running>()
  readonly #starting = new Map<string, Promise<void>>()
  readonly #startRoom: StartRoom

  constructor(startRoom: StartRoom) {
    this.#startRoom = startRoom
  }

  /** The running meeting, started if need be. Undefined when nothing is known of it. */
  async open(meetingId: string): Promise<Meeting | undefined> {
    for (let running = this.#running.get(meetingId); running; running = this.#running.get(meetingId)) {
      if (!running.ending) {
        running.wanted()
        return running.meeting
      }
      await running.ending
    }
    let starting = this.#starting.get(meetingId)
    if (!starting) {
      starting = this.#startRoom(meetingId).finally(() => this.#starting.delete(meetingId))
      this.#starting.set(meetingId, starting)
    }
    await starting
    return this.#running.get(meetingId)?.meeting
  }

  /** The meeting if it runs and goes on running. */
  running(meetingId: string): Meeting | undefined {
    const running = this.#running.get(meetingId)
    return running?.ending ? undefined : running?.meeting
  }

  /** How many people are in it now; none when it does not run. */
  peopleHere(meetingId: string): number {
    return this.#running.get(meetingId)?.meeting.people.length ?? 0
  }

  get meetings(): readonly Meeting[] {
    return [...this.#running.values()].map(({ meeting }) => meeting)
  }

  /**
   * A room says that it runs this meeting. Throws when another one does.
   * @param wanted called whenever somebody is about to come in, so that the room stays
   * @returns how to say that it ends; nobody starts the meeting anew before that is done
   */
  runs(meeting: Meeting, wanted: () => void): { ended(whenDone: Promise<unknown>): void } {
    if (this.#running.has(meeting.id)) throw new Error('a meeting can only run once')
    const running: Running = { meeting, wanted }
    this.#running.set(meeting.id, running)
    const forget = () => void this.#running.delete(meeting.id)
    return {
      ended: (whenDone) => {
        running.ending ??= whenDone.then(forget, forget)
      },
    }
  }
}

import { describe, expect, it } from 'vitest'
import type { Meeting } from './Meeting.ts'
import { MeetingDirectory } from './MeetingDirectory.ts'
import { openTestMeeting } from './testMeeting.ts'

describe('the directory of running meetings', () => {
  it('starts a meeting once, however many ask for it at once', async () => {
    const { meeting } = await openTestMeeting({ id: 'walk' })
    let started = 0
    let wanted = 0
    const directory = new MeetingDirectory(async () => {
      started++
      await Promise.resolve()
      directory.runs(meeting, () => wanted++)
    })
    expect(directory.peopleHere('walk')).toBe(0)
    const opened = await Promise.all([directory.open('walk'), directory.open('walk'), directory.open('walk')])
    expect(opened).toEqual([meeting, meeting, meeting])
    expect(started).toBe(1)
    await directory.open('walk')
    expect(wanted).toBe(1)
    expect(() => directory.runs(meeting, () => {})).toThrow()
  })

  it('knows nothing of a meeting that is not started', async () => {
    const directory = new MeetingDirectory(async () => {})
    expect(await directory.open('nowhere')).toBeUndefined()
    expect(directory.meetings).toEqual([])
  })

  it('starts a meeting anew only when its former room is done, and again after a failed start', async () => {
    const { meeting } = await openTestMeeting({ id: 'walk' })
    const rooms: ReturnType<MeetingDirectory['runs']>[] = []
    let fails = true
    const directory = new MeetingDirectory(async () => {
      if (fails) throw new Error('not now')
      rooms.push(directory.runs(meeting, () => {}))
    })
    await expect(directory.open('walk')).rejects.toThrow('not now')
    fails = false
    await directory.open('walk')
    let done: () => void = () => {}
    rooms[0]?.ended(
      new Promise<void>((resolve) => {
        done = resolve
      }),
    )
    let reopened: Meeting | undefined
    const opening = directory.open('walk').then((again) => {
      reopened = again
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(reopened).toBeUndefined()
    expect(rooms).toHaveLength(1)
    done()
    await opening
    expect(rooms).toHaveLength(2)
    expect(reopened).toBe(meeting)
  })
})

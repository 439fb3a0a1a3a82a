// Where people's poses come from, asked by person: what voice and the report need. Figures read the tracks themselves.

import type { PoseFrame } from '@towpath/shared/pose/PoseFrame'
import type { TrackState } from './PoseTrack.ts'

export type PoseSource = {
  /** 'gone' leaves the frame as it was. */
  sampleInto(personId: string, nowMs: number, out: PoseFrame): TrackState
}

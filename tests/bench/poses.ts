// Prints what poses cost: exact bytes of seeded meetings, and how much processor time a pose takes on this machine.
//   node tests/bench/poses.ts
import { PoseDecoder } from '@towpath/shared/pose/PoseDecoder'
import { MAX_POSE_MESSAGE_BYTES, PoseEncoder } from '@towpath/shared/pose/PoseEncoder'
import { createPoseFrame } from '@towpath/shared/pose/PoseFrame'
import { createPoseSpace } from '@towpath/shared/pose/PoseSpace'
import { createMotion, kindOf, type MotionKind } from '../support/motion.ts'
import { measurePoses, type PoseFigures, type PoseScenario } from './poseBudget.ts'
import { bytesPerPose } from './poseEntropy.ts'

const kinds: readonly MotionKind[] = ['gesturing', 'idle', 'still', 'walking']

function showMotion(): void {
  console.log('Motion                 entropy B  head m/s  hand m/s')
  for (const kind of kinds) {
    const motion = createMotion({ seed: 1, kind, at: [0, 0, 0] })
    const { bytes, headSpeed, handSpeed } = bytesPerPose(motion, 60)
    console.log(`${kind.padEnd(22)} ${fixed(bytes)} ${fixed(headSpeed)} ${fixed(handSpeed)}`)
  }
}

const scenarios: readonly (readonly [string, PoseScenario])[] = [
  ['8 near, arriving apart', { people: 8, seconds: 30, seed: 1, together: true }],
  ['8 near, arriving as one', { people: 8, seconds: 30, seed: 1, together: true, aligned: true }],
  ...kinds.map((kind) => [`8 ${kind}`, { people: 8, seconds: 15, seed: 1, together: true, kind }] as const),
  ['50 over 30 x 30 m', { people: 50, seconds: 15, seed: 1 }],
  ['200 over 30 x 30 m', { people: 200, seconds: 10, seed: 1 }],
  ['500 over 30 x 30 m', { people: 500, seconds: 5, seed: 1 }],
]

function showBytes(): void {
  console.log('\nBytes, with frames      down/s  a sample  a record |    up/s  a sample   a frame  frames/s')
  for (const [name, scenario] of scenarios) {
    const f: PoseFigures = measurePoses(scenario)
    const cells = [f.downPerSecond, f.downPerSample, f.downPerRecord].map(fixed).join(' ')
    const up = [f.upPerSecond, f.upPerSample, f.upPerFrameSent, f.framesSentPerSecond].map(fixed).join(' ')
    const truth =
      f.worstMetres > 0 ? `  worst ${(f.worstMetres * 1000).toFixed(2)} mm ${f.worstDegrees.toFixed(2)} deg` : ''
    console.log(`${name.padEnd(23)}${cells} |${up}${truth}${f.refused ? `  refused ${f.refused}` : ''}`)
  }
}

function showTime(): void {
  const space = createPoseSpace({ min: [-60, -2, -60], max: [60, 8, 60] })
  const frame = createPoseFrame()
  const frames = Array.from({ length: 4000 }, (_, tick) => {
    createMotion({ seed: 1, kind: kindOf(tick % 10), at: [0, 0, 0] }).sampleInto(Math.floor(tick / 10) / 20, frame)
    return { values: frame.values.slice(), hands: frame.hands }
  })
  const encoders = Array.from({ length: 10 }, () => new PoseEncoder(space))
  const decoders = Array.from({ length: 10 }, () => new PoseDecoder(space))
  const out = new Uint8Array(MAX_POSE_MESSAGE_BYTES)
  const records: { person: number; bytes: Uint8Array }[] = []
  const encode = time(() => {
    frames.forEach((each, index) => {
      const length = encoders[index % 10]!.encodeInto(each, Math.floor(index / 10), out)
      if (length > 0) records.push({ person: index % 10, bytes: out.slice(0, length) })
    })
  })
  let decode = 0
  for (let round = 0; round < 30; round++) {
    for (const decoder of decoders) decoder.forget()
    decode = time(() => {
      for (const { person, bytes } of records) decoders[person]!.decodeInto(bytes, 0, bytes.length, frame)
    })
  }
  console.log(`\nTime: encoding ${((encode * 1000) / frames.length).toFixed(2)} us a frame (cold)`)
  console.log(`      decoding ${((decode * 1000) / records.length).toFixed(2)} us a record`)
}

function time(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function fixed(value: number): string {
  return value.toFixed(value >= 1000 ? 0 : 2).padStart(9)
}

showMotion()
showBytes()
showTime()

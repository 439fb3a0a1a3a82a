import { createRecordingVoiceEngine } from './recordingVoiceEngine.ts'
import { describeVoiceEngine } from './voiceEngine.contract.ts'

const ANSWER = [
  'v=0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=mid:up',
  'a=ssrc:4242 cname:page',
  'a=ice-ufrag:abcd',
  'a=ice-pwd:abcdefghijklmnopqrstuvwx',
  `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => 'A7').join(':')}`,
  'a=setup:active',
  '',
].join('\r\n')

describeVoiceEngine('recording', async () => ({
  engine: createRecordingVoiceEngine(),
  answerTo: async () => ANSWER,
  dispose: () => {},
}))

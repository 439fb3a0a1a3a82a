// Chromium cancels the echo of what it plays as a call, not of what Web Audio plays. So the mix goes once through a call of the
// page with itself, and an audio element plays what comes out. Owned by the sound output; stereo is kept.

export type EchoDetour = {
  readonly element: HTMLAudioElement
  dispose(): void
}

/** Opus of a call is one channel and speech unless asked otherwise: directions would be lost. */
const STEREO = 'stereo=1;sprop-stereo=1;maxaveragebitrate=128000;useinbandfec=0;minptime=10'

/** Resolves when the detour is playing; rejects where it cannot be had, and direct output is then the way. */
export async function openEchoDetour(mix: MediaStream): Promise<EchoDetour> {
  const here = new RTCPeerConnection()
  const there = new RTCPeerConnection()
  const element = new Audio()
  element.autoplay = true
  const dispose = () => {
    here.close()
    there.close()
    element.srcObject = null
  }
  try {
    here.onicecandidate = ({ candidate }) => candidate && there.addIceCandidate(candidate).catch(() => undefined)
    there.onicecandidate = ({ candidate }) => candidate && here.addIceCandidate(candidate).catch(() => undefined)
    const arrived = new Promise<MediaStream>((resolve) => {
      there.ontrack = ({ track, receiver }) => {
        receiver.jitterBufferTarget = 0
        resolve(new MediaStream([track]))
      }
    })
    for (const track of mix.getAudioTracks()) here.addTrack(track, mix)
    await here.setLocalDescription(await here.createOffer())
    await there.setRemoteDescription(here.localDescription!)
    const answer = await there.createAnswer()
    const sdp = inStereo(answer.sdp ?? '')
    await there.setLocalDescription({ type: 'answer', sdp })
    await here.setRemoteDescription({ type: 'answer', sdp })
    element.srcObject = await arrived
    await element.play()
    return { element, dispose }
  } catch (fault) {
    dispose()
    throw fault
  }
}

export function inStereo(sdp: string): string {
  const type = /^a=rtpmap:(\d+) opus\/48000\/2/im.exec(sdp)?.[1]
  if (!type) return sdp
  return sdp.replace(new RegExp(`^a=fmtp:${type} .*$`, 'm'), `a=fmtp:${type} ${STEREO}`)
}

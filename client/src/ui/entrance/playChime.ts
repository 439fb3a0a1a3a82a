// Three soft notes, so that somebody can tell whether their loudspeaker works. Resolves when they have faded.

const NOTES_HZ = [392, 494, 587]
const NOTE_SECONDS = 0.5
const LOUDNESS = 0.16

export async function playChime(): Promise<void> {
  const context = new AudioContext()
  await context.resume()
  NOTES_HZ.forEach((frequency, index) => {
    const begin = context.currentTime + index * NOTE_SECONDS
    const tone = new OscillatorNode(context, { frequency, type: 'sine' })
    const loudness = new GainNode(context, { gain: 0 })
    loudness.gain.setTargetAtTime(LOUDNESS, begin, 0.03)
    loudness.gain.setTargetAtTime(0, begin + 0.12, 0.22)
    tone.connect(loudness).connect(context.destination)
    tone.start(begin)
    tone.stop(begin + 3 * NOTE_SECONDS)
  })
  await new Promise((resolve) => setTimeout(resolve, NOTES_HZ.length * NOTE_SECONDS * 1000 + 900))
  await context.close()
}

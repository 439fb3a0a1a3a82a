// Says a sentence with the device's own voice. Only with a voice that lives on the device: no word goes to anybody else's
// computer. Where there is none, nothing is said, and nobody ever waits for it. Fetched with the first announcement.

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

export type Synthesis<V extends Voice> = {
  getVoices(): readonly V[]
  addEventListener(name: 'voiceschanged', listener: () => void, options: { once: true }): void
  cancel(): void
  say(text: string, voice: V): void
}

/** Browsers list their voices late; what comes after this is too late to be of use. */
const VOICES_WITHIN_MS = 2_000

export async function speakAloud<V extends Voice>(
  text: string,
  language: string,
  synthesis: Synthesis<V> | undefined = ofThisDevice() as unknown as Synthesis<V> | undefined,
): Promise<boolean> {
  if (!synthesis) return false
  if (synthesis.getVoices().length === 0) {
    await Promise.race([
      new Promise<void>((resolve) => synthesis.addEventListener('voiceschanged', resolve, { once: true })),
      new Promise((resolve) => setTimeout(resolve, VOICES_WITHIN_MS)),
    ])
  }
  const voice = localVoice(synthesis.getVoices(), language)
  if (!voice) return false
  synthesis.cancel()
  synthesis.say(text, voice)
  return true
}

function localVoice<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const fitting = voices.filter(
    ({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language,
  )
  return fitting.find((voice) => voice.default) ?? fitting[0]
}

function ofThisDevice(): Synthesis<SpeechSynthesisVoice> | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined
  return {
    getVoices: () => speechSynthesis.getVoices(),
    addEventListener: (...listening) => speechSynthesis.addEventListener(...listening),
    cancel: () => speechSynthesis.cancel(),
    say(text, voice) {
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = 0.95
      speechSynthesis.speak(utterance)
    },
  }
}

// Which microphone or loudspeaker to use. Shown only when the device has more than one, and the browser lets us know their names.

import { useEffect, useId, useState } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { useWords } from '../i18n/useWords.ts'
import type { Settings } from '../state/settings.ts'

type Props = {
  readonly kind: 'audioinput' | 'audiooutput'
  readonly settings: StoreApi<Settings>
  readonly onChosen?: (deviceId: string | null) => void
}

const SETTING = { audioinput: 'microphoneId', audiooutput: 'speakerId' } as const
const STANDARD = new Set(['', 'default', 'communications'])

export function DeviceChoice({ kind, settings, onChosen }: Props) {
  const { t } = useWords()
  const id = useId()
  const chosen = useStore(settings, (now) => now[SETTING[kind]])
  const devices = useDevices(kind)
  if (devices.length < 2) return null

  function choose(value: string) {
    const deviceId = value === '' ? null : value
    settings.setState({ [SETTING[kind]]: deviceId })
    onChosen?.(deviceId)
  }

  return (
    <div className="choice">
      <label htmlFor={id}>{t(kind === 'audioinput' ? 'settings.microphone' : 'settings.speaker')}</label>
      <select id={id} value={chosen ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('settings.standard')}</option>
        {devices.map((device) => (
          <option key={device.deviceId} value={device.deviceId}>
            {device.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function useDevices(kind: Props['kind']): readonly MediaDeviceInfo[] {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([])
  useEffect(() => {
    const media = navigator.mediaDevices
    if (!media) return
    let gone = false
    const look = () =>
      media
        .enumerateDevices()
        .then((all) => {
          if (!gone)
            setDevices(all.filter((device) => device.kind === kind && !STANDARD.has(device.deviceId) && device.label))
        })
        .catch(() => undefined)
    void look()
    media.addEventListener('devicechange', look)
    return () => {
      gone = true
      media.removeEventListener('devicechange', look)
    }
  }, [kind])
  return devices
}

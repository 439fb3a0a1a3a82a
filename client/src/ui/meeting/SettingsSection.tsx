// What a person may set for themselves. Everything takes effect at once, stays on this device, and can be set back.

import { useState } from 'react'
import { useStore } from 'zustand'
import { useMeetingSession } from '../../app/MeetingSession.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { DeviceChoice } from '../DeviceChoice.tsx'
import { LanguageChoice } from '../LanguageChoice.tsx'
import { Message } from '../Message.tsx'
import { Slider } from '../Slider.tsx'
import type { Shown } from './SettingsDialog.tsx'

type Switchable = 'strongerColours' | 'lessMovement' | 'sameInBothEars' | 'ambience' | 'readAloud' | 'dwell'

const TEXT_SCALES = [100, 125, 150] as const
const TURNS = [15, 30, 45] as const

export function SettingsSection({ onShow }: { readonly onShow: (shown: Shown) => void }) {
  const { t } = useWords()
  const { settings, facts, headset } = useMeetingSession()
  const now = useStore(settings)
  const hasHeadset = useStore(headset, ({ vr, ar }) => vr || ar)
  const isGuest = useStore(facts, ({ byId, meId }) => byId[meId]?.role !== 'host')
  const set = (change: Partial<Settings>) => settings.setState(change)
  const always = ['strongerColours', 'lessMovement', 'sameInBothEars', 'ambience', 'readAloud'] as const
  const switches: readonly Switchable[] = hasHeadset ? [...always, 'dwell'] : always
  return (
    <section id="part-settings" className="part" aria-labelledby="settings-title" tabIndex={-1}>
      <h2 id="settings-title">{t('settings.title')}</h2>
      <p className="hint">{t('settings.kept')}</p>
      <LanguageChoice settings={settings} />
      <Choice
        title={t('settings.textSize')}
        options={TEXT_SCALES.map((value) => ({ value, words: t('settings.textScale', { percent: value }) }))}
        chosen={now.textScale}
        onChoose={(textScale) => set({ textScale })}
      />
      <Slider
        label={t('settings.volume')}
        value={now.masterVolume}
        onChange={(masterVolume) => set({ masterVolume })}
      />
      {switches.map((name) => (
        <label key={name} className="tick">
          <input type="checkbox" checked={now[name]} onChange={() => set({ [name]: !now[name] })} />
          {t(`settings.${name}`)}
        </label>
      ))}
      <DeviceChoice kind="audioinput" settings={settings} />
      {'setSinkId' in AudioContext.prototype && <DeviceChoice kind="audiooutput" settings={settings} />}
      <Choice
        title={t('settings.turnDegrees')}
        options={TURNS.map((value) => ({ value, words: t('settings.degrees', { degrees: value }) }))}
        chosen={now.turnDegrees}
        onChoose={(turnDegrees) => set({ turnDegrees })}
      />
      {hasHeadset && (
        <Choice
          title={t('settings.hand')}
          options={(['left', 'right'] as const).map((value) => ({ value, words: t(`settings.${value}`) }))}
          chosen={now.hand}
          onChoose={(hand) => set({ hand })}
        />
      )}
      {isGuest && (
        <>
          <Button icon="headset" onClick={() => onShow('handOver')}>
            {t('handOver.title')}
          </Button>
          <Button icon="help" onClick={() => onShow('contact')}>
            {t('contact.title')}
          </Button>
        </>
      )}
      {hasHeadset && (
        <Button icon="headset" onClick={() => onShow('advice')}>
          {t('headset.title')}
        </Button>
      )}
      <Button icon="keyboard" onClick={() => onShow('keys')}>
        {t('keys.title')}
      </Button>
      <CopyReport />
    </section>
  )
}

type ChoiceProps<Value extends string | number> = {
  readonly title: string
  readonly options: readonly { readonly value: Value; readonly words: string }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string | number>({ title, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className="options">
      <legend>{title}</legend>
      {options.map(({ value, words }) => (
        <label key={value} className="tick">
          <input type="radio" name={title} checked={value === chosen} onChange={() => onChoose(value)} />
          {words}
        </label>
      ))}
    </fieldset>
  )
}

function CopyReport() {
  const { t } = useWords()
  const [result, setResult] = useState<{ copied: boolean; report: string } | null>(null)
  async function copy() {
    const report = JSON.stringify(window.towpath?.report(), null, 1)
    const copied = await (navigator.clipboard?.writeText(report) ?? Promise.reject()).then(
      () => true,
      () => false,
    )
    setResult({ copied, report })
  }
  return (
    <>
      <Button icon="copy" onClick={copy}>
        {t('settings.report')}
      </Button>
      {result && (
        <Message kind={result.copied ? 'good' : 'hint'} announced>
          {t(result.copied ? 'settings.reportCopied' : 'settings.reportFailed')}
        </Message>
      )}
      {result && !result.copied && <pre className="report">{result.report}</pre>}
    </>
  )
}

// What staff did, for organisers to read, and whether anything in it is missing or was changed.

import { readReason } from '@towpath/shared/moderation/removal'
import { RETENTION, readRetention } from '@towpath/shared/privacy/retention'
import type { StaffRecordAnswer } from '@towpath/shared/protocol/staff'
import { useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { Message } from '../Message.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

type Props = { readonly settings: StoreApi<Settings>; readonly onBack: () => void }
type Shown = Extract<StaffRecordAnswer, { ok: true }>

export function RecordScreen({ settings, onBack }: Props) {
  const { t, language } = useWords()
  const [record, setRecord] = useState<Shown | null>(null)
  const { ask, sentence } = useStaffAsk()
  const read = useRef(() => ask(() => staff.record()))
  useEffect(() => {
    void read.current().then((answer) => answer && setRecord(answer))
  }, [])
  /** What an entry says beyond names: why somebody was taken out, or how long something is kept from then on. */
  function explain(detail: string): string {
    const reason = readReason(detail)
    if (reason) return t('remove.because', { reason: t(`remove.reason.${reason}`) })
    const rule = readRetention(detail)
    if (!rule) return detail
    const { unit } = RETENTION[rule.kind]
    const kept = t(`privacy.keptFor.${unit}`, { count: unit === 'days' ? rule.hours / 24 : rule.hours })
    const because = rule.reason === null ? '' : ` ${t('privacy.keptBecause', { reason: rule.reason })}`
    return `${t(`privacy.kept.${rule.kind}`)}. ${kept}${because}`
  }
  const moment = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return (
    <EntranceFrame settings={settings} title={t('staff.record')} takesFocus>
      {sentence && (
        <Message kind="error" announced>
          {sentence}
        </Message>
      )}
      {record && (
        <>
          {record.brokenAt === null ? (
            <Message kind="good">{t('staff.recordWhole')}</Message>
          ) : (
            <Message kind="error">{t('staff.recordBroken', { number: record.brokenAt })}</Message>
          )}
          <ol className="record" reversed>
            {record.entries.map(
              ({ number, at, action, actorName, subjectName, role, meetingTitle, detail, byLink }) => (
                <li key={number} value={number}>
                  {t(`staff.did.${action}`, {
                    actor: byLink ? t('staff.byLink', { name: actorName }) : actorName,
                    subject: subjectName,
                    role: role ? t(`staff.role.${role}`) : '',
                    detail: detail === null ? '' : explain(detail),
                  })}
                  {meetingTitle !== null && (
                    <>
                      <br />
                      {t('staff.inMeeting', { meeting: meetingTitle })}
                    </>
                  )}
                  <br />
                  <time className="hint" dateTime={at}>
                    {moment.format(new Date(at))}
                  </time>
                </li>
              ),
            )}
          </ol>
        </>
      )}
      <Button kind="quiet" onClick={onBack}>
        {t('staff.back')}
      </Button>
    </EntranceFrame>
  )
}

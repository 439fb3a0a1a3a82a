// One's own account: the second step, the password, and the way out on every device.

import type { StaffAccountAnswer } from '@towpath/shared/protocol/staffAccount'
import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { forgetDesk } from '../../app/keptInvitation.ts'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { Message } from '../Message.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { Passkeys } from './Passkeys.tsx'
import { SecondStepScreen } from './SecondStepScreen.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

type Props = { readonly settings: StoreApi<Settings>; readonly onBack: () => void; readonly onSignedOut: () => void }
type Account = Extract<StaffAccountAnswer, { ok: true }>

export function AccountScreen({ settings, onBack, onSignedOut }: Props) {
  const { t } = useWords()
  const [account, setAccount] = useState<Account | null>(null)
  const [settingUp, setSettingUp] = useState(false)
  const [changed, setChanged] = useState(0)
  const { ask, sentence } = useStaffAsk()
  useEffect(() => {
    if (settingUp || changed < 0) return
    void staff.account().then((answer) => {
      if (answer.ok) setAccount(answer)
    })
  }, [settingUp, changed])

  async function signOutEverywhere() {
    if (!(await ask(() => staff.signOutEverywhere()))) return
    forgetDesk()
    onSignedOut()
  }
  const done = () => setSettingUp(false)
  if (settingUp) return <SecondStepScreen settings={settings} onDone={done} onBack={done} />
  return (
    <EntranceFrame settings={settings} title={t('account.title')} takesFocus>
      <p className="lead">{account?.email}</p>
      {sentence && (
        <Message kind="error" announced>
          {sentence}
        </Message>
      )}
      {account && (
        <section className="card" aria-labelledby="step-heading">
          <h2 id="step-heading">{t('account.stepHeading')}</h2>
          <p>{account.hasApp ? t('account.appIs', { left: account.recoveryCodesLeft }) : t('account.appIsNot')}</p>
          <Button onClick={() => setSettingUp(true)}>
            {t(account.hasApp ? 'account.setUpAgain' : 'account.setUp')}
          </Button>
        </section>
      )}
      {account && <Passkeys passkeys={account.passkeys} onChanged={() => setChanged(changed + 1)} />}
      {account && <ChangePassword oldNeeded={account.oldPasswordNeeded} onChanged={() => setChanged(changed + 1)} />}
      <section className="card" aria-labelledby="devices-heading">
        <h2 id="devices-heading">{t('account.devicesHeading')}</h2>
        <Button kind="stop" onClick={signOutEverywhere}>
          {t('staff.signOutEverywhere')}
        </Button>
      </section>
      <Button kind="quiet" onClick={onBack}>
        {t('staff.back')}
      </Button>
    </EntranceFrame>
  )
}

// The way in by finger, face or PIN, where browser and address allow it.

import { passkeysWork, signInByPasskey } from '../../app/passkeys.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Message } from '../Message.tsx'
import { useStaffAsk } from './useStaffAsk.ts'

export function PasskeySignIn({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useWords()
  const { ask, busy, sentence } = useStaffAsk()
  if (!passkeysWork()) return null
  async function signIn() {
    if (await ask(signInByPasskey)) onSignedIn()
  }
  return (
    <>
      <Button aria-disabled={busy} onClick={signIn}>
        {t('account.passkeyIn')}
      </Button>
      {sentence && (
        <Message kind="error" announced>
          {sentence}
        </Message>
      )}
    </>
  )
}

// The keys that the page listens to, for those who would rather press a key.

import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const keys = [
    [t('keys.left'), t('keys.turnLeft')],
    [t('keys.right'), t('keys.turnRight')],
    [t('keys.up'), t('keys.next')],
    [t('keys.down'), t('keys.previous')],
    ['D', t('keys.door')],
    ['M', t('keys.microphone')],
    ['H', t('keys.hand')],
    ['Q', t('keys.quiet')],
    ['?', t('keys.help')],
  ]
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <dl className="keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{t('keys.note')}</p>
      <Button kind="primary" onClick={onClose}>
        {t('keys.close')}
      </Button>
    </Dialog>
  )
}

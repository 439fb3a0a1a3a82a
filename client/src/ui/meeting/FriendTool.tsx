// Bringing a friend, for those who may: nothing is shown to anybody else.

import type { FriendWish } from '@towpath/shared/protocol/friend'
import { useEffect, useState } from 'react'
import { askFriend } from '../../app/friend.ts'
import { explainRefusal, sentenceOf } from '../../i18n/sentences.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Button } from '../Button.tsx'
import { CopyButton } from '../CopyButton.tsx'
import { Message } from '../Message.tsx'

export function FriendTool() {
  const { t } = useWords()
  /** Undefined as long as it is not known that this person may. */
  const [link, setLink] = useState<string | null | undefined>(undefined)
  const [trouble, setTrouble] = useState<string | null>(null)

  useEffect(() => {
    let gone = false
    void askFriend('look').then((answer) => {
      if (!gone && answer?.ok) setLink(answer.link)
    })
    return () => {
      gone = true
    }
  }, [])

  async function wish(what: FriendWish) {
    const answer = await askFriend(what)
    if (!answer) return
    setTrouble(null)
    if (answer.ok) setLink(answer.link)
    else setTrouble('unreachable' in answer ? t('friend.unreachable') : sentenceOf(explainRefusal(t, answer.refusal)))
  }

  if (link === undefined) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws its own frame, and this is no form.
    <div className="stack" role="group" aria-labelledby="friend-title">
      <h3 id="friend-title">{t('friend.title')}</h3>
      {link === null ? (
        <>
          <p>{t('friend.what')}</p>
          <Button onClick={() => wish('make')}>{t('friend.make')}</Button>
        </>
      ) : (
        <>
          <p>{t('friend.hint')}</p>
          <p className="invite-link">{link}</p>
          <CopyButton text={link}>{t('friend.copy')}</CopyButton>
          <Button kind="quiet" onClick={() => wish('withdraw')}>
            {t('friend.withdraw')}
          </Button>
        </>
      )}
      {trouble && (
        <Message kind="error" announced>
          {trouble}
        </Message>
      )}
    </div>
  )
}

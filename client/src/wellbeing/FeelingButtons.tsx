// Three large answers to one question, side by side or below one another.

import { FEELINGS, type Feeling } from '@towpath/shared/wellbeing/feeling'
import { useWords } from '../i18n/useWords.ts'
import { Button } from '../ui/Button.tsx'

export function FeelingButtons({ onAnswer }: { readonly onAnswer: (feeling: Feeling) => void }) {
  const { t } = useWords()
  return (
    <div className="row feelings">
      {FEELINGS.map((feeling) => (
        <Button key={feeling} onClick={() => onAnswer(feeling)}>
          {t(`feeling.${feeling}`)}
        </Button>
      ))}
    </div>
  )
}

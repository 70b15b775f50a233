import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { isRight } from '#exercises/numeric-answer.ts'
import { AnswerForm } from './answer-form.tsx'
import { AnswerRegion } from './answer-region.tsx'
import styles from './card.module.css'
import { type CardProps, drawnFor } from './card-props.ts'
import { Rendered } from './rendered.tsx'
import { WrittenAnswer } from './written-answer.tsx'

/** A number, with new values at each showing. Points and commas are understood. */
export function NumericView({ card, showing, answer, onAnswer }: CardProps<'numeric'>) {
  const t = useTranslations('review')
  const locale = useLocale()
  const [typed, setTyped] = useState(() => (typeof answer?.given === 'string' ? answer.given : ''))
  const drawn = drawnFor(card.draws, showing)
  return (
    <AnswerForm onSubmit={() => onAnswer({ right: isRight(card, drawn.answer, typed, locale), given: typed })}>
      <Rendered html={drawn.front} className={styles.front} />
      <WrittenAnswer value={typed} onChange={setTyped} fixed={answer !== null} numeric unit={card.unit} />
      {answer && (
        <AnswerRegion right={answer.right} explanation={drawn.explanation}>
          <p className={styles.solution}>
            <span className={styles.note}>{t('answer')}</span> <strong>{drawn.answerText}</strong> {card.unit}
          </p>
        </AnswerRegion>
      )}
    </AnswerForm>
  )
}

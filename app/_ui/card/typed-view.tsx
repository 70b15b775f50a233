import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { isAccepted } from '#exercises/typed-answer.ts'
import { AnswerForm } from './answer-form.tsx'
import { AnswerRegion } from './answer-region.tsx'
import styles from './card.module.css'
import type { CardProps } from './card-props.ts'
import { Rendered } from './rendered.tsx'
import { WrittenAnswer } from './written-answer.tsx'

/** A word or a formula, in either language. */
export function TypedView({ card, answer, onAnswer }: CardProps<'typed'>) {
  const t = useTranslations('review')
  const [typed, setTyped] = useState(() => (typeof answer?.given === 'string' ? answer.given : ''))
  return (
    <AnswerForm onSubmit={() => onAnswer({ right: isAccepted(card, typed), given: typed })}>
      <Rendered html={card.front} className={styles.front} />
      <WrittenAnswer value={typed} onChange={setTyped} fixed={answer !== null} />
      {answer && (
        <AnswerRegion right={answer.right} explanation={card.explanation}>
          <p className={styles.solution}>
            <span className={styles.note}>{t('answer')}</span>{' '}
            <strong>
              <Rendered html={card.answer} inline />
            </strong>
          </p>
        </AnswerRegion>
      )}
    </AnswerForm>
  )
}

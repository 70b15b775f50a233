import { AnswerForm } from './answer-form.tsx'
import { AnswerRegion } from './answer-region.tsx'
import styles from './card.module.css'
import type { CardProps } from './card-props.ts'
import { Rendered } from './rendered.tsx'

/** Recall, look, judge oneself. */
export function SelfGradedView({ card, answer, onAnswer }: CardProps<'self-graded'>) {
  return (
    <AnswerForm onSubmit={() => onAnswer({})}>
      <Rendered html={card.front} className={styles.front} />
      {answer && (
        <AnswerRegion explanation={card.explanation}>
          <Rendered html={card.back} className={styles.back} />
        </AnswerRegion>
      )}
    </AnswerForm>
  )
}

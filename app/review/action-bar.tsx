import { useFormatter, useTranslations } from 'use-intl'
import type { Memory, ScheduleSettings } from '#app/_core/memory.ts'
import type { Placing } from '#app/_core/placement.ts'
import { type Rating, ratings } from '#app/_core/rating.ts'
import { preview } from '#app/_core/schedule.ts'
import type { ShownCard } from '#app/_core/shown-card.ts'
import type { GivenAnswer } from '#app/_core/sitting.ts'
import { Button } from '#app/_ui/button.tsx'
import { answerFormId } from '#app/_ui/card/card-props.ts'
import styles from './action-bar.module.css'
import { intervalOf } from './interval.ts'

interface ActionBarProps {
  type: ShownCard['type']
  answer: GivenAnswer | null
  /** Of the item on the page; null when it is new. */
  memory: Memory | null
  settings: ScheduleSettings
  placing: Placing
  onRate: (rating: Rating) => void
  onSkip: () => void
}

/** Where the thumb is: show or check, then the ratings that are open, each with when the item would come back. */
export function ActionBar({ type, answer, memory, settings, placing, onRate, onSkip }: ActionBarProps) {
  const t = useTranslations('review')
  const format = useFormatter()
  if (type === 'exercise')
    return (
      <div className={styles.bar}>
        <Button className={styles.wide} onClick={onSkip}>
          {t('notNow')}
        </Button>
      </div>
    )
  if (!answer)
    return (
      <div className={styles.bar}>
        <Button kind="main" type="submit" form={answerFormId} className={styles.wide}>
          {t(type === 'self-graded' ? 'show' : 'check')}
        </Button>
      </div>
    )
  const suggested = suggestedRating(answer)
  const outcomes = preview(memory, new Date(), settings, placing)
  const written = (outcome: Memory) => {
    const { unit, count } = intervalOf(outcome, settings)
    return t(`interval.${unit}`, { count: format.number(count, { maximumFractionDigits: count < 10 ? 1 : 0 }) })
  }
  return (
    <fieldset className={styles.bar}>
      <legend className="visually-hidden">{t('howWell')}</legend>
      {ratings
        .filter((rating) => isOpen(rating, answer))
        .map((rating) => (
          <button
            key={rating}
            type="button"
            className={styles.rating}
            data-rating={rating}
            data-suggested={rating === suggested || undefined}
            onClick={() => onRate(rating)}
          >
            <span className={styles.name}>{t(`rating.${rating}`)}</span>
            <span className={styles.interval}>{written(outcomes[rating])}</span>
          </button>
        ))}
    </fieldset>
  )
}

/** What a checked answer suggests; of an unchecked one, what most people press. */
export const suggestedRating = ({ right }: GivenAnswer): Rating => (right === false ? 'again' : 'good')

/** A wrong answer stays Again; a right one may have been hard or easy, but was not forgotten. */
export const isOpen = (rating: Rating, { right }: GivenAnswer): boolean =>
  right === undefined || right === (rating !== 'again')

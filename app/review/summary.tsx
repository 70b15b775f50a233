import { useEffect, useRef } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { ratings } from '#app/_core/rating.ts'
import { nextAfter, type Sitting } from '#app/_core/sitting.ts'
import { type DayRules, studyDay } from '#app/_core/study-day.ts'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import styles from './page.module.css'

interface SummaryProps {
  sitting: Sitting
  /** What the queue knew to come after this sitting. */
  next: { at: Date; count: number } | null
  rules: DayRules
  onUndo: () => void
}

/** The end of a sitting: how many, how well, and when more comes. */
export function Summary({ sitting, next, rules, onUndo }: SummaryProps) {
  const t = useTranslations('review')
  const format = useFormatter()
  const heading = useRef<HTMLElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  const firstRatings = new Map(sitting.rated.toReversed().map(({ item, rating }) => [item, rating]))
  const remembered = [...firstRatings.values()].filter((rating) => rating !== 'again').length
  const after = nextAfter(sitting, next, rules)
  const today = studyDay(new Date(), rules)
  const when =
    after &&
    (studyDay(after.at, rules) <= today + 1
      ? t('when.tomorrow')
      : t('when.on', { date: format.dateTime(after.at, { weekday: 'long', day: 'numeric', month: 'long' }) }))
  const counts = ratings.map((rating) => sitting.rated.filter((review) => review.rating === rating).length)

  return (
    <section ref={heading} tabIndex={-1} className={styles.summary} aria-labelledby="summary">
      <h1 id="summary">{t('done.title')}</h1>
      <p className="lead">
        {firstRatings.size === 0
          ? t('done.setAside')
          : t('done.count', { items: firstRatings.size, percent: Math.round((100 * remembered) / firstRatings.size) })}
      </p>
      {firstRatings.size > 0 && (
        <ul className={styles.tally}>
          {ratings.map((rating, index) => (
            <li key={rating}>
              <span>{t(`rating.${rating}`)}</span>
              <span
                data-rating={rating}
                style={{ inlineSize: `${(100 * (counts[index] ?? 0)) / Math.max(1, ...counts)}%` }}
              />
              <span className={styles.number}>{counts[index]}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.nextDue}>
        {after && when ? t('done.next', { count: after.count, when }) : t('done.noNext')}
      </p>
      <div className={styles.nextSteps}>
        <ButtonLink kind="main" href="/">
          {t('done.today')}
        </ButtonLink>
        {sitting.past.length > 0 && <Button onClick={onUndo}>{t('done.undo')}</Button>}
      </div>
    </section>
  )
}

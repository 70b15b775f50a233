'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { type DayRules, studyDay } from '#app/_core/study-day.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import styles from './page.module.css'
import { UnsentNote } from './unsent-note.tsx'
import { useOutbox } from './use-outbox.ts'

interface NothingDueProps {
  userId: string
  next: { at: Date; count: number } | null
  /** Whether anything has been reviewed yet. */
  begun: boolean
  now: Date
  rules: DayRules
}

/** The page when there is nothing to review: it says when there will be, and what to do until then. */
export function NothingDue({ userId, next, begun, now, rules }: NothingDueProps) {
  const t = useTranslations('review')
  const format = useFormatter()
  const { state } = useOutbox(userId)
  const isTomorrow = next !== null && studyDay(next.at, rules) === studyDay(now, rules) + 1
  const when =
    next &&
    (isTomorrow
      ? t('when.tomorrow')
      : t('when.on', { date: format.dateTime(next.at, { weekday: 'long', day: 'numeric', month: 'long' }) }))
  return (
    <main id="main" tabIndex={-1}>
      <UnsentNote state={state} />
      <h1>{t('empty.title')}</h1>
      <p className="lead">
        {next && when ? t('empty.next', { count: next.count, when }) : begun ? t('empty.none') : t('empty.first')}
      </p>
      <div className={styles.nextSteps}>
        <ButtonLink kind="main" href="/exercises">
          {t('empty.exercises')}
        </ButtonLink>
        <ButtonLink href="/settings">{t('empty.settings')}</ButtonLink>
      </div>
    </main>
  )
}

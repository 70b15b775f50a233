import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { SubmissionView } from '#app/_server/submission-view.ts'
import { CaseList } from './case-list.tsx'
import type { Submitting } from './use-submission.ts'
import styles from './verdict.module.css'
import { VerdictBadge } from './verdict-badge.tsx'

/** What came of the last submission: the sentence first, then the numbers, then the rest folded. */
export function Verdict({ submitting }: { submitting: Submitting }) {
  const t = useTranslations('exercises')
  return (
    <section className={styles.verdict} aria-label={t('verdict')} aria-live="polite">
      {submitting.step === 'waiting' && <p className={styles.note}>{t(waitingText(submitting))}</p>}
      {submitting.step === 'refused' && (
        <p className={styles.refused} role="alert">
          {t(`refused.${submitting.reason}`)}
        </p>
      )}
      {submitting.step === 'done' && <Outcome view={submitting.view} />}
    </section>
  )
}

function waitingText({ long, delayed }: Extract<Submitting, { step: 'waiting' }>) {
  if (delayed) return 'delayed'
  return long ? 'waitingLong' : 'waiting'
}

function Outcome({ view }: { view: SubmissionView }) {
  const t = useTranslations('exercises')
  const format = useFormatter()
  const sentence = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentence of each new verdict comes into view, and the code stays there
  useEffect(() => {
    sentence.current?.scrollIntoView({ block: 'nearest' })
  }, [view.id])
  const { verdict } = view
  return (
    <div className={styles.outcome}>
      <div ref={sentence} className={styles.sentence}>
        <VerdictBadge status={view.status} kept={view.kept} />
        {view.kept && <p>{t('passStays')}</p>}
        {view.status === 'ungraded' && <p>{t('ungraded')}</p>}
        {verdict && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the grader's words, rendered on the server
          <div className={`${styles.headline} prose`} dangerouslySetInnerHTML={{ __html: verdict.headlineHtml }} />
        )}
      </div>
      {view.nextDueAt !== null && (
        <p className={styles.note}>
          {t('comesBack', {
            when: format.dateTime(new Date(view.nextDueAt), { weekday: 'long', day: 'numeric', month: 'long' }),
          })}{' '}
          <Link href="/review">{t('toReview')}</Link>
        </p>
      )}
      {verdict?.detailsHtml.map((detail) => (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the grader's words, rendered on the server
        <div key={detail} className={`${styles.detail} prose`} dangerouslySetInnerHTML={{ __html: detail }} />
      ))}
      {verdict && <CaseList cases={verdict.cases} />}
      {verdict && verdict.console !== '' && (
        <details className={styles.case}>
          <summary>{t('console')}</summary>
          <pre>{verdict.console}</pre>
        </details>
      )}
    </div>
  )
}

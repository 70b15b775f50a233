import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { SubmissionView } from '#app/_server/submission-view.ts'
import { GoToButton, type OnGoTo } from './go-to-button.tsx'
import type { Submitting } from './use-submission.ts'
import styles from './verdict.module.css'
import { VerdictBadge } from './verdict-badge.tsx'
import { VerdictNumbers } from './verdict-numbers.tsx'

interface VerdictProps {
  submitting: Submitting
  /** The sentence that stands above what came of a run in the browser; null for a submission. */
  run?: 'ran' | 'running' | 'stopped' | 'failed' | 'unavailable' | null
  /** Puts the cursor at a place of the code; left out where the editor no longer holds the code that was judged. */
  onGoTo?: OnGoTo | undefined
}

/** What came of the last submission: the sentence first, then the numbers, then the rest folded. */
export function Verdict({ submitting, run = null, onGoTo }: VerdictProps) {
  const t = useTranslations('exercises')
  return (
    <section className={styles.verdict} aria-label={t('verdict')}>
      {/* The sentence alone is read out; who listens goes on to numbers and pictures at their own pace. */}
      <div aria-live="polite">
        {submitting.step === 'waiting' && <p className={styles.note}>{t(waitingText(submitting))}</p>}
        {run && <p className={styles.note}>{t(`runs.${run}`)}</p>}
        {submitting.step === 'refused' && (
          <p className={styles.refused} role="alert">
            {t(`refused.${submitting.reason}`)}
          </p>
        )}
        {submitting.step === 'done' && <Sentence view={submitting.view} onGoTo={onGoTo} />}
      </div>
      {submitting.step === 'done' && <Rest view={submitting.view} />}
    </section>
  )
}

function waitingText({ long, delayed }: Extract<Submitting, { step: 'waiting' }>) {
  if (delayed) return 'delayed'
  return long ? 'waitingLong' : 'waiting'
}

function Sentence({ view, onGoTo }: { view: SubmissionView; onGoTo: OnGoTo | undefined }) {
  const t = useTranslations('exercises')
  const sentence = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentence of each new verdict comes into view, and the code stays there
  useEffect(() => {
    sentence.current?.scrollIntoView({ block: 'nearest' })
  }, [view.id])
  const { verdict } = view
  return (
    <div ref={sentence} className={styles.sentence}>
      <VerdictBadge status={view.status} kept={view.kept} />
      {view.kept && <p>{t('passStays')}</p>}
      {view.status === 'ungraded' && <p>{t('ungraded')}</p>}
      {verdict && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the grader's words, rendered on the server
        <div className={`${styles.headline} prose`} dangerouslySetInnerHTML={{ __html: verdict.headlineHtml }} />
      )}
      <GoToButton position={verdict?.position ?? null} onGoTo={onGoTo} />
    </div>
  )
}

function Rest({ view }: { view: SubmissionView }) {
  const t = useTranslations('exercises')
  const format = useFormatter()
  return (
    <div className={styles.outcome}>
      {view.nextDueAt !== null && (
        <p className={styles.note}>
          {t('comesBack', {
            when: format.dateTime(new Date(view.nextDueAt), { weekday: 'long', day: 'numeric', month: 'long' }),
          })}{' '}
          <Link href="/review">{t('toReview')}</Link>
        </p>
      )}
      {view.verdict && <VerdictNumbers key={view.id} verdict={view.verdict} smallestAfter={view.smallestAfter} />}
    </div>
  )
}

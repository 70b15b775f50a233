import { useTranslations } from 'use-intl'
import type { SubmissionView } from '#app/_server/submission-view.ts'
import type { VerdictView } from '#grader/verdict-view.ts'
import { CaseDetails } from './case-details.tsx'
import { CaseList } from './case-list.tsx'
import { Console } from './console.tsx'
import styles from './verdict.module.css'

interface Props {
  verdict: VerdictView
  smallestAfter: SubmissionView['smallestAfter']
}

/** All of a verdict but its first sentence: what else was found, and the cases with their numbers and pictures. */
export function VerdictNumbers({ verdict, smallestAfter }: Props) {
  const t = useTranslations('exercises')
  const { detailsHtml, cases, smallest, console } = verdict
  return (
    <>
      {detailsHtml.map((detail) => (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the grader's words, rendered on the server
        <div key={detail} className={`${styles.detail} prose`} dangerouslySetInnerHTML={{ __html: detail }} />
      ))}
      {smallest && (
        <section className={styles.cases} aria-label={t('smallest')}>
          <CaseDetails shown={{ ...smallest, title: t('smallest'), kind: 'visible' }} open />
        </section>
      )}
      {smallestAfter && <p className={styles.note}>{t('smallestAfter', smallestAfter)}</p>}
      <CaseList cases={cases} />
      <Console text={console} label={t('consoleOfLoading')} />
    </>
  )
}

import { useTranslations } from 'use-intl'
import type { CaseView } from '#grader/verdict-view.ts'
import { CaseDetails } from './case-details.tsx'
import styles from './verdict.module.css'

/** The failed cases whose numbers are shown, the first of them open, and the others folded. */
export function CaseList({ cases }: { cases: CaseView[] }) {
  const t = useTranslations('exercises')
  const passed = cases.filter((it) => it.passed)
  const failed = cases.filter((it) => !it.passed)
  const withNumbers = failed.filter(({ expected }) => expected !== null)
  const others = failed.filter(({ expected }) => expected === null)
  if (cases.length === 0) return null
  return (
    <section className={styles.cases} aria-label={t('cases')}>
      {withNumbers.map((it, position) => (
        <CaseDetails key={`${it.kind}/${it.title}`} shown={it} open={position === 0} />
      ))}
      <FoldedCases cases={others} label={t('otherFailedCases', { count: others.length })} />
      <FoldedCases cases={passed} label={t('passedCases', { count: passed.length })} />
    </section>
  )
}

function FoldedCases({ cases, label }: { cases: CaseView[]; label: string }) {
  if (cases.length === 0) return null
  return (
    <details className={styles.case}>
      <summary>{label}</summary>
      <div className={styles.folded}>
        {cases.map((it) => (
          <CaseDetails key={`${it.kind}/${it.title}`} shown={it} open={false} />
        ))}
      </div>
    </details>
  )
}

import { useTranslations } from 'use-intl'
import type { CaseView } from '#grader/verdict-view.ts'
import { Marked } from './marked.tsx'
import styles from './verdict.module.css'

/** The failed cases whose numbers are shown, the first of them open, and the others folded. */
export function CaseList({ cases }: { cases: CaseView[] }) {
  const t = useTranslations('exercises')
  const passed = cases.filter((it) => it.passed)
  const failed = cases.filter((it) => !it.passed)
  const withNumbers = failed.filter(({ expected }) => expected !== null)
  const others = failed.filter(({ expected }) => expected === null)
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
      {cases.map((it) => (
        <CaseDetails key={`${it.kind}/${it.title}`} shown={it} open={false} />
      ))}
    </details>
  )
}

function CaseDetails({ shown, open }: { shown: CaseView; open: boolean }) {
  const t = useTranslations('exercises')
  const title = (
    <>
      <span aria-hidden="true">{shown.passed ? '✓' : '✗'}</span> {shown.title}
      <span className={styles.kind}> {t(`kind.${shown.kind}` as 'kind.visible')}</span>
      <span className="visually-hidden"> {t(shown.passed ? 'casePassed' : 'caseFailed')}</span>
    </>
  )
  if (shown.reasonHtml === null && shown.expected === null) return <p className={styles.case}>{title}</p>
  return (
    <details className={styles.case} open={open}>
      <summary>{title}</summary>
      {shown.reasonHtml !== null && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the grader's words, rendered on the server
        <div className={`${styles.detail} prose`} dangerouslySetInnerHTML={{ __html: shown.reasonHtml }} />
      )}
      {shown.expected !== null && (
        <dl className={styles.numbers}>
          {shown.inputs.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <pre>{text}</pre>
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('expected')}</dt>
            <dd>
              <Marked pieces={shown.expected} />
            </dd>
          </div>
          {shown.got !== null && (
            <div>
              <dt>{t('got')}</dt>
              <dd>
                <Marked pieces={shown.got} />
              </dd>
            </div>
          )}
        </dl>
      )}
    </details>
  )
}

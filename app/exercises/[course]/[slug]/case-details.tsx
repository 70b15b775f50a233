import { useTranslations } from 'use-intl'
import { Picture } from '#app/_ui/chart/picture.tsx'
import type { CaseView } from '#grader/verdict-view.ts'
import { Console } from './console.tsx'
import { Marked } from './marked.tsx'
import styles from './verdict.module.css'

/** One case: what is wrong in it, its numbers, the picture of them, and what the code printed. */
export function CaseDetails({ shown, open }: { shown: CaseView; open: boolean }) {
  const t = useTranslations('exercises')
  const title = (
    <>
      <span aria-hidden="true">{shown.passed ? '✓' : '✗'}</span> {shown.title}
      <span className={styles.kind}> {t(`kind.${shown.kind}` as 'kind.visible')}</span>
      <span className="visually-hidden"> {t(shown.passed ? 'casePassed' : 'caseFailed')}</span>
    </>
  )
  if (shown.reasonHtml === null && shown.expected === null && shown.console === '')
    return <p className={styles.case}>{title}</p>
  return (
    <details className={styles.case} open={open}>
      <summary>{title}</summary>
      <div className={styles.caseBody}>
        {shown.reasonHtml !== null && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the grader's words, rendered on the server
          <div className={`${styles.detail} prose`} dangerouslySetInnerHTML={{ __html: shown.reasonHtml }} />
        )}
        {shown.expected !== null && <Numbers shown={shown} />}
        {shown.pictures.map(({ picture, text }) => (
          <Picture key={picture.path.join('.')} picture={picture} text={text} />
        ))}
        <Console text={shown.console} label={t('console')} />
      </div>
    </details>
  )
}

function Numbers({ shown: { inputs, expected, got } }: { shown: CaseView }) {
  const t = useTranslations('exercises')
  const rows = [
    ...inputs.map(({ name, text }) => ({ name, isCode: true, pieces: [{ text, wrong: false }] })),
    { name: t('expected'), isCode: false, pieces: expected },
    { name: t('got'), isCode: false, pieces: got },
  ]
  return (
    <dl className={styles.numbers}>
      {rows.map(
        ({ name, isCode, pieces }) =>
          pieces !== null && (
            <div key={name}>
              <dt>{isCode ? <code>{name}</code> : name}</dt>
              <dd>
                <Marked pieces={pieces} />
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}

import { getTranslations } from '#app/_i18n/server.ts'
import type { ConceptReport } from '#app/_server/class-report.ts'
import { requireUser } from '#app/_server/session.ts'
import { Ink } from '#app/_ui/ink.tsx'
import { library } from '#exercises/load.ts'
import styles from './page.module.css'

interface Props {
  concepts: ConceptReport[]
  /** Whether it speaks of several learners, whose number is then said. */
  ofMany: boolean
}

/** Predicted recall of each concept, the weakest first: what to teach again. */
export async function ConceptTable({ concepts: reports, ofMany }: Props) {
  const [{ locale }, { concepts }, t] = await Promise.all([requireUser(), library(), getTranslations('classes')])
  if (reports.length === 0) return <p className={styles.meta}>{t('noConcepts')}</p>
  return (
    <ul className={styles.concepts}>
      {[...reports]
        .sort((a, b) => a.recall - b.recall)
        .map(({ key, recall, learners }) => (
          <li key={key}>
            <span>{concepts.get(key)?.title[locale] ?? key}</span>
            <Ink recall={recall} />
            {ofMany && <span className={styles.meta}>{t('learners', { count: learners })}</span>}
          </li>
        ))}
    </ul>
  )
}

import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ClientMessages } from '#app/_i18n/client-messages.tsx'
import { getFormatter, getTranslations } from '#app/_i18n/server.ts'
import { requireClass } from '#app/_server/classes.ts'
import { findRegradeReport } from '#app/_server/regrades.ts'
import { requireUser } from '#app/_server/session.ts'
import { library } from '#exercises/load.ts'
import styles from '../../page.module.css'
import regradeStyles from '../../regrade.module.css'
import { ChangedTable } from './changed-table.tsx'
import { RunningRegrade } from './running-regrade.tsx'

interface Props {
  params: Promise<{ id: string; regradeId: string }>
}

async function requireReport({ params }: Props) {
  const { id, regradeId } = await params
  const report = z.uuid().safeParse(regradeId).success ? await findRegradeReport(id, regradeId) : null
  if (!report) notFound()
  const [{ locale }, { exercises }] = await Promise.all([requireUser(), library()])
  return { ...report, classId: id, title: exercises.get(report.exercise)?.title[locale] ?? report.exercise }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ title }, t] = await Promise.all([requireReport(props), getTranslations('classes')])
  return { title: t('regrade.title', { title }) }
}

/** What a regrade changed for the learners of a class. */
export default async function RegradePage(props: Props) {
  const { classId, exercise, title, createdAt, requestedBy, byChange, progress, changed } = await requireReport(props)
  const [{ name }, t, format] = await Promise.all([requireClass(classId), getTranslations('classes'), getFormatter()])
  const when = format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <main className={styles.page} id="main" tabIndex={-1}>
      <p>
        <Link href={`/classes/${classId}`}>{name}</Link>
      </p>
      <h1>{t('regrade.title', { title })}</h1>
      <p className={styles.meta}>{t('regrade.asked', { when, by: requestedBy?.name ?? '–' })}</p>
      {progress.done < progress.total && (
        <ClientMessages namespaces={['classes']}>
          <RunningRegrade progress={progress} title={title} />
        </ClientMessages>
      )}
      <dl className={regradeStyles.counts}>
        <div>
          <dt>{t('regrade.count.done')}</dt>
          <dd>{progress.done}</dd>
        </div>
        {byChange.map(({ change, count }) => (
          <div key={change}>
            <dt>{t(`regrade.count.${change}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <section>
        <h2>{t('regrade.changedTitle')}</h2>
        {changed.length > 0 ? (
          <ChangedTable exercise={exercise} changed={changed} />
        ) : (
          <p className={styles.meta}>{t(progress.done < progress.total ? 'regrade.noneYet' : 'regrade.none')}</p>
        )}
      </section>
    </main>
  )
}

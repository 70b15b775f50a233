import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ClientMessages } from '#app/_i18n/client-messages.tsx'
import { getTranslations } from '#app/_i18n/server.ts'
import { findAttempt } from '#app/_server/exercises.ts'
import { practiceOf } from '#app/_server/practice.ts'
import { regradeNotices } from '#app/_server/regrade-notices.ts'
import { requireUser } from '#app/_server/session.ts'
import { Markdown, renderCode, renderMarkdown } from '#app/_ui/markdown.tsx'
import { RegradeNotices } from '#app/_ui/regrade-notices.tsx'
import { dismissRegrade } from '#app/actions.ts'
import { library } from '#exercises/load.ts'
import styles from './page.module.css'
import { Workbench } from './workbench.tsx'

interface Props {
  params: Promise<{ course: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ locale }, { course, slug }, { exercises }] = await Promise.all([requireUser(), params, library()])
  return { title: exercises.get(`${course}/${slug}`)?.title[locale] }
}

export default async function ExercisePage({ params }: Props) {
  const { id: userId, locale } = await requireUser()
  const { course, slug } = await params
  const attempt = await findAttempt(`${course}/${slug}`, new Date())
  if (!attempt) notFound()

  const { exercise, purpose, draft, history, hints, attemptStart, solved } = attempt
  const [t, notices, runs] = await Promise.all([
    getTranslations('exercises'),
    regradeNotices(exercise.key),
    practiceOf(exercise.key),
  ])
  return (
    <main className={styles.page} id="main" tabIndex={-1} data-wide>
      <header className={styles.head}>
        <h1>{exercise.title[locale]}</h1>
        <p className={styles.meta}>
          {t(`level.${exercise.level}`)} · {t('minutes', { minutes: exercise.minutes })}
          {purpose === 'review' && <strong> · {t('fromBlank')}</strong>}
        </p>
        <RegradeNotices notices={notices} locale={locale} dismiss={dismissRegrade} />
      </header>
      <ClientMessages namespaces={['exercises', 'verdict']}>
        <Workbench
          key={purpose}
          attempt={{ userId, exercise: exercise.key, purpose }}
          entry={exercise.entry}
          practice={runs}
          starter={exercise.starter}
          draft={draft && { code: draft.code, updatedAt: draft.updatedAt.toISOString() }}
          hintsHtml={exercise.hints.map((hint) => renderMarkdown(hint[locale]))}
          history={history}
          hints={hints}
          attemptStart={attemptStart}
          solutionHtml={solved ? renderCode(exercise.solution) : null}
        >
          <Markdown text={exercise.prompt[locale]} />
        </Workbench>
      </ClientMessages>
    </main>
  )
}

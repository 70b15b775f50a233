'use client'

import Link from 'next/link'
import { useEffect, useRef, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import type { RegradeProgress as Progress } from '#app/_server/regrades.ts'
import { Button } from '#app/_ui/button.tsx'
import { regrade } from './actions.ts'
import styles from './regrade.module.css'
import { RegradeProgress } from './regrade-progress.tsx'
import { useRegradeProgress } from './use-regrade-progress.ts'

interface Props {
  classId: string
  exercise: string
  title: string
  outdated: { submissions: number; learners: number } | null
  /** One that was running when the page was made. */
  running: Progress | null
}

/** Says that verdicts of an exercise are of an older version of it, regrades them, and follows that to its report. */
export function RegradeExercise({ classId, exercise, title, outdated, running }: Props) {
  const t = useTranslations('classes')
  const [started, setStarted] = useState<Progress | null>(null)
  const [refused, setRefused] = useState(false)
  const [pending, startTransition] = useTransition()
  const link = useRef<HTMLAnchorElement>(null)
  const progress = useRegradeProgress(started ?? running)
  const ended = progress !== null && progress.done === progress.total
  // The button that was pressed is gone: whoever came by keyboard goes on from the link that stands there now.
  useEffect(() => {
    if (ended && started && document.activeElement === document.body) link.current?.focus()
  }, [ended, started])

  const start = () =>
    startTransition(async () => {
      const begun = await regrade(classId, exercise).catch(() => null)
      setRefused(begun === null)
      if (begun) setStarted(begun)
    })

  return (
    <div className={styles.regrade}>
      {progress === null && outdated && (
        <>
          <span>{t('regrade.outdated', outdated)}</span>
          <Button onClick={start} disabled={pending} aria-label={t('regrade.startNamed', { ...outdated, title })}>
            {t('regrade.start', outdated)}
          </Button>
        </>
      )}
      {progress && !ended && <RegradeProgress progress={progress} title={title} />}
      <span role="status">
        {refused && t('regrade.refused')}
        {progress && !ended && <span className="visually-hidden">{t('regrade.running', { title })}</span>}
        {progress && ended && t('regrade.ended', { ...progress, count: progress.changed })}
      </span>
      {progress && ended && (
        <Link
          ref={link}
          href={`/classes/${classId}/regrades/${progress.id}`}
          aria-label={t('regrade.reportOf', { title })}
        >
          {t('regrade.report')}
        </Link>
      )}
    </div>
  )
}

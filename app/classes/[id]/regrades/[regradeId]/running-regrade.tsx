'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { RegradeProgress as Progress } from '#app/_server/regrades.ts'
import { RegradeProgress } from '../../regrade-progress.tsx'
import { useRegradeProgress } from '../../use-regrade-progress.ts'

/** Follows a regrade, and brings its report up to date when it ends. */
export function RunningRegrade({ progress: known, title }: { progress: Progress; title: string }) {
  const t = useTranslations('classes')
  const router = useRouter()
  const progress = useRegradeProgress(known) ?? known
  const ended = progress.done === progress.total
  useEffect(() => {
    if (ended) router.refresh()
  }, [ended, router])
  return (
    <>
      {!ended && <RegradeProgress progress={progress} title={title} />}
      <p role="status" className="small soft">
        {ended ? t('regrade.ended', { ...progress, count: progress.changed }) : t('regrade.stays')}
      </p>
    </>
  )
}

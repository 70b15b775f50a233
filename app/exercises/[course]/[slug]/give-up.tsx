'use client'

import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import type { SubmissionView } from '#app/_server/submission-view.ts'
import { Button } from '#app/_ui/button.tsx'
import { newId } from '#app/_ui/new-id.ts'
import { giveUp } from './actions.ts'
import styles from './panels.module.css'

interface Props {
  attempt: { exercise: string; purpose: 'practice' | 'review' }
  code: string
  onGivenUp: (view: SubmissionView) => void
}

/** Shows the solution to somebody who is stuck, after saying what that does to the schedule. */
export function GiveUp({ attempt, code, onGivenUp }: Props) {
  const t = useTranslations('exercises')
  const [asking, setAsking] = useState(false)
  // One id for all tries, so that giving up twice is giving up once.
  const [id] = useState(newId)
  const [failed, setFailed] = useState(false)
  const [pending, startTransition] = useTransition()

  const confirm = () =>
    startTransition(async () => {
      const { exercise, purpose } = attempt
      // Without the network the action rejects; the page and the code in it stay.
      const view = await giveUp({ id, exercise, purpose, code }).catch(() => null)
      if (view) onGivenUp(view)
      setFailed(!view)
    })

  return (
    <section className={styles.panel}>
      {asking ? (
        <>
          <p>{t('giveUpMeans')}</p>
          <Button onClick={confirm} disabled={pending}>
            {t('giveUpConfirm')}
          </Button>
          <Button kind="quiet" onClick={() => setAsking(false)} disabled={pending}>
            {t('giveUpCancel')}
          </Button>
          {failed && <p role="alert">{t('refused.unknown')}</p>}
        </>
      ) : (
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t('giveUp')}
        </Button>
      )}
    </section>
  )
}

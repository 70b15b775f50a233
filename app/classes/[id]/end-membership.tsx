'use client'

import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import type { Role } from '#app/_server/classes.ts'
import { Button } from '#app/_ui/button.tsx'
import { destroy, leave } from './actions.ts'
import styles from './page.module.css'

/** Leaving for a learner, deleting for an instructor, after saying what stays. */
export function EndMembership({ classId, role }: { classId: string; role: Role }) {
  const t = useTranslations('classes')
  const [asking, setAsking] = useState(false)
  const [pending, startTransition] = useTransition()
  const act = () => startTransition(() => (role === 'instructor' ? destroy(classId) : leave(classId)))
  return (
    <section className={styles.end}>
      {asking ? (
        <>
          <p>{t(`end.${role}.means`)}</p>
          <Button onClick={act} disabled={pending}>
            {t(`end.${role}.confirm`)}
          </Button>
          <Button kind="quiet" onClick={() => setAsking(false)} disabled={pending}>
            {t('keep')}
          </Button>
        </>
      ) : (
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t(`end.${role}.ask`)}
        </Button>
      )}
    </section>
  )
}

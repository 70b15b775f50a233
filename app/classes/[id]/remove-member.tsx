'use client'

import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import { remove } from './actions.ts'

interface Props {
  classId: string
  memberId: string
  name: string
}

/** Takes somebody out of the class, after asking once. */
export function RemoveMember({ classId, memberId, name }: Props) {
  const t = useTranslations('classes')
  const [asking, setAsking] = useState(false)
  const [pending, startTransition] = useTransition()
  if (!asking)
    return (
      <Button kind="quiet" onClick={() => setAsking(true)} aria-label={t('removeName', { name })}>
        {t('remove')}
      </Button>
    )
  return (
    <>
      <Button onClick={() => startTransition(() => remove(classId, memberId))} disabled={pending}>
        {t('removeConfirm', { name })}
      </Button>
      <Button kind="quiet" onClick={() => setAsking(false)} disabled={pending}>
        {t('keep')}
      </Button>
    </>
  )
}

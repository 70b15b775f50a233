'use client'

import { useActionState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import { Field } from '#app/_ui/field.tsx'
import { join } from './actions.ts'
import styles from './page.module.css'

/** The code that an instructor gave out. */
export function JoinForm() {
  const t = useTranslations('classes')
  const [state, action, pending] = useActionState(join, { error: null, typed: '' })
  return (
    <form action={action} className={styles.form}>
      <Field
        name="code"
        label={t('code')}
        defaultValue={state.typed}
        autoComplete="off"
        autoCapitalize="characters"
        error={state.error === 'unknown-code' ? t('error.unknown-code') : undefined}
      />
      <Button type="submit" kind="main" disabled={pending}>
        {t('join')}
      </Button>
    </form>
  )
}

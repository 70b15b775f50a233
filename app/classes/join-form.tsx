'use client'

import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import { Field } from '#app/_ui/field.tsx'
import { useKeptForm } from '#app/_ui/use-kept-form.ts'
import { join } from './actions.ts'
import styles from './page.module.css'

/** The code that an instructor gave out. */
export function JoinForm() {
  const t = useTranslations('classes')
  const { state, pending, form } = useKeptForm(join, { error: null, typed: '', chosen: [] })
  return (
    <form {...form} className={styles.form} noValidate>
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

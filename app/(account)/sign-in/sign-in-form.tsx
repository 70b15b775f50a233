'use client'

import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { useKeptForm } from '#app/_ui/use-kept-form.ts'
import styles from '../account.module.css'
import { PasswordField } from '../password-field.tsx'
import { signIn } from './actions.ts'

export function SignInForm({ callbackUrl }: { callbackUrl: string }) {
  const t = useTranslations('account')
  const { state, pending, form } = useKeptForm(signIn, { email: '', error: null })
  return (
    <form {...form} className={styles.form} noValidate>
      {state.error && <Notice kind="wrong">{t(`signInError.${state.error}`)}</Notice>}
      <Field label={t('email')} name="email" type="email" autoComplete="username" required defaultValue={state.email} />
      <PasswordField label={t('password')} autoComplete="current-password" />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <Button kind="main" type="submit" aria-disabled={pending}>
        {pending ? t('signingIn') : t('signIn')}
      </Button>
    </form>
  )
}

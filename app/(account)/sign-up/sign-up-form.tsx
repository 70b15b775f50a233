'use client'

import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { useKeptForm } from '#app/_ui/use-kept-form.ts'
import styles from '../account.module.css'
import { PasswordField } from '../password-field.tsx'
import { signUp } from './actions.ts'
import { TimeZoneInput } from './time-zone-input.tsx'

export function SignUpForm({ callbackUrl }: { callbackUrl: string }) {
  const t = useTranslations('account')
  const { state, pending, form } = useKeptForm(signUp, { name: '', email: '', wrong: {}, error: null })
  return (
    <form {...form} className={styles.form} noValidate>
      {state.error && <Notice kind="wrong">{t(`signUpError.${state.error}`)}</Notice>}
      <Field
        label={t('name')}
        hint={t('nameHint')}
        error={state.wrong.name && t('wrong.name')}
        name="name"
        autoComplete="name"
        required
        defaultValue={state.name}
      />
      <Field
        label={t('email')}
        error={state.wrong.email && t('wrong.email')}
        name="email"
        type="email"
        autoComplete="email"
        required
        defaultValue={state.email}
      />
      <PasswordField
        label={t('password')}
        hint={t('passwordHint')}
        error={state.wrong.password && t('wrong.password')}
        autoComplete="new-password"
      />
      <TimeZoneInput />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <Button kind="main" type="submit" aria-disabled={pending}>
        {pending ? t('signingUp') : t('signUp')}
      </Button>
    </form>
  )
}

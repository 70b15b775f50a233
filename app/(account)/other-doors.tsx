'use client'

import { signIn } from 'next-auth/react'
import { type FormEvent, useId } from 'react'
import { useTranslations } from 'use-intl'
import { timeZoneCookie } from '#app/_i18n/locales.ts'
import { Button } from '#app/_ui/button.tsx'
import { Field } from '#app/_ui/field.tsx'
import styles from './account.module.css'

interface OtherDoorsProps {
  doors: ('github' | 'google' | 'email')[]
  callbackUrl: string
}

/** Ways in without a password of ours: those that whoever runs this has set up, which may be none. */
export function OtherDoors({ doors, callbackUrl }: OtherDoorsProps) {
  const t = useTranslations('account')
  const title = useId()
  if (doors.length === 0) return null
  const enter = (door: string, values: { email?: string } = {}) => {
    // For an account that is made on the way: the provider does not know where the person lives.
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${timeZoneCookie}=${Intl.DateTimeFormat().resolvedOptions().timeZone}; path=/; max-age=3600; samesite=lax`
    return signIn(door, { ...values, callbackUrl })
  }
  const sendLink = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void enter('email', { email: String(new FormData(event.currentTarget).get('email')) })
  }
  return (
    <section className={styles.doors} aria-labelledby={title}>
      <h2 id={title} className="small soft">
        {t('otherDoors')}
      </h2>
      {doors.includes('github') && <Button onClick={() => enter('github')}>{t('door.github')}</Button>}
      {doors.includes('google') && <Button onClick={() => enter('google')}>{t('door.google')}</Button>}
      {doors.includes('email') && (
        <form className={styles.link} onSubmit={sendLink}>
          <Field label={t('email')} name="email" type="email" autoComplete="email" required />
          <Button type="submit">{t('door.email')}</Button>
        </form>
      )}
    </section>
  )
}

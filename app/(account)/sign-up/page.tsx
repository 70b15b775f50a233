import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { ownPath } from '#app/_core/own-path.ts'
import { getTranslations } from '#app/_i18n/server.ts'
import { otherDoors } from '#app/_server/auth.ts'
import { findUser } from '#app/_server/session.ts'
import styles from '../account.module.css'
import { OtherDoors } from '../other-doors.tsx'
import { SignUpForm } from './sign-up-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('signUp') }
}

export default async function SignUpPage({
  searchParams,
}: {
  searchParams: Promise<{ callbackUrl?: string | string[] }>
}) {
  const [search, user, t] = await Promise.all([searchParams, findUser(), getTranslations('account')])
  const callbackUrl = ownPath(search.callbackUrl)
  if (user) redirect(callbackUrl)
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1>{t('signUp')}</h1>
      <p className="lead">{t('signUpLead')}</p>
      <SignUpForm callbackUrl={callbackUrl} />
      <p className={styles.other}>
        {t.rich('haveAccount', {
          link: (words) => <Link href={`/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`}>{words}</Link>,
        })}
      </p>
      <OtherDoors doors={otherDoors()} callbackUrl={callbackUrl} />
    </main>
  )
}

import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { ownPath } from '#app/_core/own-path.ts'
import { getTranslations } from '#app/_i18n/server.ts'
import { otherDoors } from '#app/_server/auth.ts'
import { findUser } from '#app/_server/session.ts'
import { Notice } from '#app/_ui/notice.tsx'
import styles from '../account.module.css'
import { OtherDoors } from '../other-doors.tsx'
import { SignInForm } from './sign-in-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('signIn') }
}

/** The codes with which next-auth comes back here; any other is `other`. */
const doorErrors = new Map<unknown, 'linked' | 'expired' | 'tooMany'>([
  ['OAuthAccountNotLinked', 'linked'],
  ['Verification', 'expired'],
  ['TooMany', 'tooMany'],
])

type Search = Partial<Record<'callbackUrl' | 'error' | 'sent', string | string[]>>

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [search, user, t] = await Promise.all([searchParams, findUser(), getTranslations('account')])
  const callbackUrl = ownPath(search.callbackUrl)
  if (user) redirect(callbackUrl)
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1>{t('signInTitle')}</h1>
      {callbackUrl !== '/' && <p className="lead">{t('signInFirst')}</p>}
      {search.sent && <Notice kind="done">{t('linkSent')}</Notice>}
      {search.error && <Notice kind="wrong">{t(`doorError.${doorErrors.get(search.error) ?? 'other'}`)}</Notice>}
      <SignInForm callbackUrl={callbackUrl} />
      <p className={styles.other}>
        {t.rich('newHere', {
          link: (words) => <Link href={`/sign-up?callbackUrl=${encodeURIComponent(callbackUrl)}`}>{words}</Link>,
        })}
      </p>
      <OtherDoors doors={otherDoors()} callbackUrl={callbackUrl} />
    </main>
  )
}

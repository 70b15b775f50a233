import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from '#app/_i18n/server.ts'
import { findClassByCode, joinClass } from '#app/_server/classes.ts'
import { requireUser } from '#app/_server/session.ts'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { library } from '#exercises/load.ts'
import styles from './page.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('classes'))('joinTitle') }
}

/** Where an invitation link leads: says whose class it is before one joins. */
export default async function JoinPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const { id: userId, locale } = await requireUser()
  const [found, { courses }, t] = await Promise.all([findClassByCode(code), library(), getTranslations('classes')])
  if (!found)
    return (
      <main id="main" tabIndex={-1}>
        <EmptyState title={t('unknownLink')} action={<ButtonLink href="/classes">{t('title')}</ButtonLink>}>
          {t('unknownLinkHelp')}
        </EmptyState>
      </main>
    )
  if (found.members.some((member) => member.userId === userId)) redirect(`/classes/${found.id}`)

  const titles = courses.filter(({ id }) => found.courses.includes(id)).map(({ title }) => title[locale])
  const names = found.members.flatMap(({ user }) => user.name?.trim() || [])
  const instructors = names.length > 0 ? names.join(', ') : t('yourInstructor')
  const join = async () => {
    'use server'
    const joined = await joinClass(code)
    redirect(joined.ok ? `/classes/${joined.value}` : '/classes')
  }
  return (
    <main className={styles.page} id="main" tabIndex={-1}>
      <h1>{found.name}</h1>
      <p>{t('invitation', { instructors, courses: titles.join(', ') })}</p>
      <p>{t('invitationSees')}</p>
      <form action={join}>
        <Button type="submit" kind="main">
          {t('join')}
        </Button>
      </form>
    </main>
  )
}

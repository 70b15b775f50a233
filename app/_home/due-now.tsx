import { findLocale, getTranslations } from '#app/_i18n/server.ts'
import type { Home } from '#app/_server/home.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import styles from './home.module.css'

type DueNowProps = Pick<Home, 'due' | 'fresh' | 'minutes' | 'next'>

/** The one thing to do today, and what it takes; or when there is something to do again. */
export async function DueNow({ due, fresh, minutes, next }: DueNowProps) {
  const [t, { locale }] = await Promise.all([getTranslations('home'), findLocale()])
  const count = due + fresh
  if (count === 0) {
    if (!next) return <p className={styles.count}>{t('nothing')}</p>
    const when = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(next.inDays, 'day')
    return <p className={styles.count}>{t('nextDue', { when, count: next.count })}</p>
  }
  return (
    <>
      <p className={styles.count}>
        {due > 0 ? t('due', { due, fresh }) : t('fresh', { fresh })}, {t('about', { minutes })}
      </p>
      <ButtonLink kind="main" href="/review" className={styles.review}>
        {due > 0 ? t('review', { count }) : t('start', { count })}
      </ButtonLink>
    </>
  )
}

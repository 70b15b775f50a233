import Link from 'next/link'
import { type Locale, localeNames, locales } from '#app/_i18n/locales.ts'
import { getTranslations } from '#app/_i18n/server.ts'
import { Button } from './button.tsx'
import styles from './header.module.css'
import { Mark } from './mark.tsx'
import { NavLink } from './nav-link.tsx'

interface HeaderProps {
  user: { name: string } | null
  locale: Locale
  setLocale: (form: FormData) => Promise<void>
  signOut: () => Promise<void>
}

/** Where one can go. On a narrow screen everything but the mark is behind one button. */
export async function Header({ user, locale, setLocale, signOut }: HeaderProps) {
  const t = await getTranslations('common')
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.home}>
        <Mark />
        {t('product')}
      </Link>
      <Button kind="quiet" className={styles.open} popoverTarget="menu">
        {t('nav.menu')}
      </Button>
      <div id="menu" popover="auto" className={styles.menu}>
        {user && (
          <nav aria-label={t('nav.label')} className={styles.links}>
            <NavLink href="/">{t('nav.today')}</NavLink>
            <NavLink href="/exercises">{t('nav.exercises')}</NavLink>
            <NavLink href="/classes">{t('nav.classes')}</NavLink>
            <NavLink href="/settings">{t('nav.settings')}</NavLink>
          </nav>
        )}
        <div className={styles.person}>
          <form action={setLocale}>
            {locales
              .filter((other) => other !== locale)
              .map((other) => (
                <Button key={other} kind="quiet" type="submit" name="locale" value={other} lang={other}>
                  {localeNames[other]}
                </Button>
              ))}
          </form>
          {user ? (
            <form action={signOut} className={styles.signOut}>
              <span className={styles.name}>{user.name}</span>
              <Button kind="quiet" type="submit">
                {t('signOut')}
              </Button>
            </form>
          ) : (
            <nav aria-label={t('nav.label')} className={styles.links}>
              <NavLink href="/sign-in">{t('signIn')}</NavLink>
              <NavLink href="/sign-up">{t('signUp')}</NavLink>
            </nav>
          )}
        </div>
      </div>
    </header>
  )
}

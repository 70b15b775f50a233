import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { intervalScale, retentionPercent } from '#app/_core/retention.ts'
import { findTheme, themeCookie } from '#app/_core/theme.ts'
import { currentZoneName } from '#app/_core/time-zones.ts'
import { ClientMessages } from '#app/_i18n/client-messages.tsx'
import { findLocale, getTranslations } from '#app/_i18n/server.ts'
import { requireUser } from '#app/_server/session.ts'
import { Button } from '#app/_ui/button.tsx'
import { signOut } from '#app/actions.ts'
import styles from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'
import { ZoneOptions } from './zone-options.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

const { least, most } = retentionPercent
const scales = Array.from({ length: most - least + 1 }, (_, step) => intervalScale((least + step) / 100))

export default async function SettingsPage() {
  const user = await requireUser()
  const [t, { locale }, cookieStore] = await Promise.all([getTranslations('settings'), findLocale(), cookies()])
  // `UTC` is the default of the table; the list has its IANA name.
  const timeZone = user.timeZone === 'UTC' ? 'Etc/UTC' : currentZoneName(user.timeZone)
  return (
    <main id="main" tabIndex={-1}>
      <h1>{t('title')}</h1>
      <ClientMessages namespaces={['settings']}>
        <SettingsForm
          user={{ ...user, timeZone }}
          theme={findTheme(cookieStore.get(themeCookie)?.value)}
          zoneOptions={<ZoneOptions locale={locale} now={new Date()} />}
          retention={{ least, scales }}
        />
      </ClientMessages>
      <section className={styles.part}>
        <h2>{t('leave')}</h2>
        <form action={signOut} className={styles.fields}>
          <p className="small soft">{t('leaveHint')}</p>
          <div>
            <Button type="submit">{t('signOut')}</Button>
          </div>
        </form>
      </section>
    </main>
  )
}

import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/500.css'
import '@fontsource/be-vietnam-pro/600.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import './_ui/tokens.css'
import './_ui/base.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { findTheme, themeCookie } from '#app/_core/theme.ts'
import { ClientMessages } from '#app/_i18n/client-messages.tsx'
import { findLocale, getTranslations } from '#app/_i18n/server.ts'
import { findUser } from '#app/_server/session.ts'
import { Header } from '#app/_ui/header.tsx'
import { setLocale, signOut } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, description: t('description') }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [user, { locale }, t, cookieStore] = await Promise.all([
    findUser(),
    findLocale(),
    getTranslations('common'),
    cookies(),
  ])
  const theme = findTheme(cookieStore.get(themeCookie)?.value)
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <a className="skip-link" href="#main">
          {t('skip')}
        </a>
        <Header user={user} locale={locale} setLocale={setLocale} signOut={signOut} />
        <ClientMessages namespaces={['errors']}>{children}</ClientMessages>
      </body>
    </html>
  )
}

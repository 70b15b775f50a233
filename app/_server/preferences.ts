import 'server-only'
import { cookies } from 'next/headers'
import { type Theme, themeCookie } from '#app/_core/theme.ts'
import { type Locale, localeCookie } from '#app/_i18n/locales.ts'

const options = { maxAge: 365 * 24 * 60 * 60, sameSite: 'lax', path: '/' } as const

/** The language of this device, for pages that are read before signing in. */
export async function keepLocale(locale: Locale): Promise<void> {
  const cookieStore = await cookies()
  cookieStore.set(localeCookie, locale, options)
}

/** Light or dark on this device. */
export async function keepTheme(theme: Theme): Promise<void> {
  const cookieStore = await cookies()
  cookieStore.set(themeCookie, theme, options)
}

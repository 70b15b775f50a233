import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { createFormatter, createTranslator } from 'use-intl/core'
import { findUser } from '#app/_server/session.ts'
import { chooseLocale, localeCookie } from './locales.ts'
import { messages, type Namespace } from './messages.ts'

/** The language and time zone in which this request is answered. */
export const findLocale = cache(async () => {
  const [user, cookieStore, requestHeaders] = await Promise.all([findUser(), cookies(), headers()])
  const locale = chooseLocale({
    user: user?.locale,
    cookie: cookieStore.get(localeCookie)?.value,
    acceptLanguage: requestHeaders.get('accept-language') ?? undefined,
  })
  return { locale, timeZone: user?.timeZone ?? 'UTC' }
})

/** What `useTranslations` is to client components: `const t = await getTranslations('home')`. */
export async function getTranslations<Name extends Namespace>(namespace: Name) {
  const { locale, timeZone } = await findLocale()
  return createTranslator({ locale, timeZone, messages: messages[locale], namespace })
}

/** Dates, numbers and lists in the reader's language and time zone. */
export async function getFormatter() {
  return createFormatter(await findLocale())
}

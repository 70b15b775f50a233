import type { Locale } from '#exercises/schema.ts'

export type { Locale }

export const locales = ['en', 'vi'] as const satisfies readonly Locale[]
export const defaultLocale: Locale = 'en'

/** Remembers the choice of somebody who is not signed in, and the last choice of everybody else on this device. */
export const localeCookie = 'locale'

/** The browser's time zone, for an account that is made on the way through another site. */
export const timeZoneCookie = 'time-zone'

/** Each language by its own name, as a person who reads only that one would look for it. */
export const localeNames: Record<Locale, string> = { en: 'English', vi: 'Tiếng Việt' }

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

/** The signed-in person's language, else this device's, else what the browser asks for (RFC 9110, 12.5.4), else English. */
export function chooseLocale(wanted: {
  user?: string | undefined
  cookie?: string | undefined
  acceptLanguage?: string | undefined
}): Locale {
  return [wanted.user, wanted.cookie, ...accepted(wanted.acceptLanguage ?? '')].find(isLocale) ?? defaultLocale
}

/** The languages of an Accept-Language header without their regions, the most wanted first. */
function accepted(header: string): string[] {
  return header
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().split(/\s*;\s*/)
      const quality = parameters.find((parameter) => parameter.startsWith('q='))
      return { language: tag.toLowerCase().split('-')[0] ?? '', quality: quality ? Number(quality.slice(2)) || 0 : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language)
}

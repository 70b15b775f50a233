import type { Locale } from './locales.ts'
import en from './messages/en.json' with { type: 'json' }
import vi from './messages/vi.json' with { type: 'json' }

/** English is the measure: the keys of the other languages are held to it by a test. */
export type Messages = typeof en
export type Namespace = keyof Messages

export const messages: Record<Locale, Messages> = { en, vi: vi as Messages }

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}

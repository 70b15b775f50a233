import 'server-only'
import type { Locale } from '#app/_i18n/locales.ts'
import { database } from '#prisma/client.ts'
import { findUser } from './session.ts'

/** Keeps the language of whoever is signed in; of nobody, nothing is kept. */
export async function saveLocale(locale: Locale): Promise<void> {
  const user = await findUser()
  if (user) await database().user.update({ where: { id: user.id }, data: { locale } })
}

'use server'

import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { isLocale, localeCookie } from '#app/_i18n/locales.ts'
import { endSession } from '#app/_server/session-cookie.ts'
import { saveLocale } from '#app/_server/settings.ts'

const yearInSeconds = 365 * 24 * 60 * 60

/** Switches the language of this device, and of the person when one is signed in. */
export async function setLocale(form: FormData): Promise<void> {
  const locale = form.get('locale')
  if (!isLocale(locale)) return
  const cookieStore = await cookies()
  cookieStore.set(localeCookie, locale, { maxAge: yearInSeconds, sameSite: 'lax', path: '/' })
  await saveLocale(locale)
  revalidatePath('/', 'layout')
}

export async function signOut(): Promise<void> {
  await endSession()
  revalidatePath('/', 'layout')
  redirect('/')
}

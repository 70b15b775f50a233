'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { isLocale } from '#app/_i18n/locales.ts'
import { keepLocale } from '#app/_server/preferences.ts'
import { endSession } from '#app/_server/session-cookie.ts'
import { saveLocale } from '#app/_server/settings.ts'

/** Switches the language of this device, and of the person when one is signed in. */
export async function setLocale(form: FormData): Promise<void> {
  const locale = form.get('locale')
  if (!isLocale(locale)) return
  await keepLocale(locale)
  await saveLocale(locale)
  revalidatePath('/', 'layout')
}

export async function signOut(): Promise<void> {
  await endSession()
  revalidatePath('/', 'layout')
  redirect('/')
}

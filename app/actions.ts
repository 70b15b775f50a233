'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { isLocale } from '#app/_i18n/locales.ts'
import { keepLocale } from '#app/_server/preferences.ts'
import { dismissRegradeNotices } from '#app/_server/regrade-notices.ts'
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

const Dismissed = z.object({ exercise: z.string(), until: z.coerce.date() })

/** Takes away the news of a regrade, on every page that shows it. */
export async function dismissRegrade(form: FormData): Promise<void> {
  const { exercise, until } = Dismissed.parse(Object.fromEntries(form))
  await dismissRegradeNotices(exercise, until)
  revalidatePath('/', 'layout')
}

export async function signOut(): Promise<void> {
  await endSession()
  revalidatePath('/', 'layout')
  redirect('/')
}

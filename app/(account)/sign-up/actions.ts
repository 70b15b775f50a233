'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { ownPath } from '#app/_core/own-path.ts'
import { storableText } from '#app/_core/storable-text.ts'
import { currentZoneName, isTimeZone } from '#app/_core/time-zones.ts'
import { findLocale } from '#app/_i18n/server.ts'
import { createAccount, maxEmailLength } from '#app/_server/accounts.ts'
import { requestAddress } from '#app/_server/rate-limit.ts'
import { startSession } from '#app/_server/session-cookie.ts'

const NewAccount = z.object({
  name: z.string().trim().min(1).max(80).transform(storableText),
  email: z.string().trim().max(maxEmailLength).pipe(z.email()),
  // Length is what counts. The upper limit only bounds the work of hashing.
  password: z.string().min(10).max(200),
  timeZone: z.string().refine(isTimeZone).catch('UTC').transform(currentZoneName),
})

export interface SignUpState {
  name: string
  email: string
  wrong: { name?: true; email?: true; password?: true }
  error: 'taken' | 'too-many' | null
}

export async function signUp(_state: SignUpState, form: FormData): Promise<SignUpState> {
  const typed = { name: String(form.get('name') ?? ''), email: String(form.get('email') ?? '') }
  const parsed = NewAccount.safeParse(Object.fromEntries(form))
  if (!parsed.success) {
    const wrong = Object.fromEntries(parsed.error.issues.map(({ path }) => [path[0], true]))
    return { ...typed, wrong, error: null }
  }
  const { locale } = await findLocale()
  const result = await createAccount({ ...parsed.data, locale }, await requestAddress())
  if (!result.ok) return { ...typed, wrong: {}, error: result.error }
  await startSession(result.value)
  redirect(ownPath(String(form.get('callbackUrl') ?? '')))
}

'use server'

import { redirect } from 'next/navigation'
import { ownPath } from '#app/_core/own-path.ts'
import { checkPassword } from '#app/_server/accounts.ts'
import { requestAddress } from '#app/_server/rate-limit.ts'
import { startSession } from '#app/_server/session-cookie.ts'

export interface SignInState {
  email: string
  error: 'wrong' | 'too-many' | null
}

export async function signIn(_state: SignInState, form: FormData): Promise<SignInState> {
  const [email, password] = [String(form.get('email') ?? ''), String(form.get('password') ?? '')]
  const result = await checkPassword(email, password, await requestAddress())
  if (!result.ok) return { email, error: result.error }
  await startSession(result.value)
  redirect(ownPath(String(form.get('callbackUrl') ?? '')))
}

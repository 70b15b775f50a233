'use server'

import { revalidatePath } from 'next/cache'
import { findTheme } from '#app/_core/theme.ts'
import { keepLocale, keepTheme } from '#app/_server/preferences.ts'
import { requireUser } from '#app/_server/session.ts'
import { Settings, saveSettings } from '#app/_server/settings.ts'

export interface SettingsState {
  /** How often the form was saved since it was opened: a new number is a new confirmation. */
  saves: number
  /** Nothing is saved while anything is wrong. */
  wrong: Partial<Record<keyof Settings, true>>
}

export async function save(state: SettingsState, form: FormData): Promise<SettingsState> {
  await requireUser()
  const parsed = Settings.safeParse(Object.fromEntries(form))
  if (!parsed.success) {
    return { ...state, wrong: Object.fromEntries(parsed.error.issues.map(({ path }) => [path[0], true])) }
  }
  await saveSettings(parsed.data)
  await keepLocale(parsed.data.locale)
  await keepTheme(findTheme(String(form.get('theme'))))
  revalidatePath('/', 'layout')
  return { saves: state.saves + 1, wrong: {} }
}

import 'server-only'
import { z } from 'zod'
import { retentionPercent } from '#app/_core/retention.ts'
import { storableText } from '#app/_core/storable-text.ts'
import { currentZoneName, isTimeZone } from '#app/_core/time-zones.ts'
import { type Locale, locales } from '#app/_i18n/locales.ts'
import { library } from '#exercises/load.ts'
import { database } from '#prisma/client.ts'
import { refoldIn } from '#prisma/review-log.ts'
import { findUser, requireUser } from './session.ts'

/** A number as typed, in digits: an emptied field is none. */
const whole = (least: number, most: number) =>
  z.string().trim().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most))

/** What a person decides about their own days; as a form sends it. */
export const Settings = z.object({
  name: z.string().trim().min(1).max(80).transform(storableText),
  locale: z.enum(locales),
  timeZone: z.string().refine(isTimeZone).transform(currentZoneName),
  dayStartHour: whole(0, 23),
  desiredRetention: whole(retentionPercent.least, retentionPercent.most).transform((percent) => percent / 100),
  newPerDay: whole(0, 999),
  reviewsPerDay: whole(0, 9999),
})
export type Settings = z.infer<typeof Settings>

/** What due dates depend on. */
const schedulingSettings = ['timeZone', 'dayStartHour', 'desiredRetention'] as const

/** Keeps one's settings. Where due dates depend on them, all of one's memory is computed anew in the same transaction. */
export async function saveSettings(settings: Settings): Promise<void> {
  const user = await requireUser()
  const { exercises } = await library()
  const reschedules = schedulingSettings.some((name) => settings[name] !== user[name])
  await database().$transaction(
    async (transaction) => {
      await transaction.user.update({ where: { id: user.id }, data: settings })
      if (reschedules) await refoldIn(transaction, user.id, exercises)
    },
    { timeout: 60_000 },
  )
}

/** Keeps the language of whoever is signed in; of nobody, nothing is kept. */
export async function saveLocale(locale: Locale): Promise<void> {
  const user = await findUser()
  if (user) await database().user.update({ where: { id: user.id }, data: { locale } })
}

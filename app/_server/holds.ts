import 'server-only'
import { studyDay, studyDayStart } from '#app/_core/study-day.ts'
import { library } from '#exercises/load.ts'
import { database } from '#prisma/client.ts'
import { requireUser } from './session.ts'

export interface HoldChange {
  item: string
  /** bury: until the next study day; suspend: until released. */
  hold: 'bury' | 'suspend' | 'release'
}

/** Sets items aside, or takes them back; items that do not exist are passed over. */
export async function changeHolds(changes: readonly HoldChange[], now: Date): Promise<void> {
  const user = await requireUser()
  const { cards, exercises } = await library()
  const tomorrow = studyDayStart(studyDay(now, user) + 1, user)
  for (const { item, hold } of changes) {
    if (!cards.has(item) && !exercises.has(item)) continue
    const key = { userId: user.id, item }
    if (hold === 'release') await database().hold.deleteMany({ where: key })
    else {
      const state = { suspended: hold === 'suspend', buriedUntil: hold === 'bury' ? tomorrow : null }
      await database().hold.upsert({ where: { userId_item: key }, create: { ...key, ...state }, update: state })
    }
  }
}

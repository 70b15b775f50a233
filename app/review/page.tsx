import type { Metadata } from 'next'
import { ClientMessages } from '#app/_i18n/client-messages.tsx'
import { getTranslations } from '#app/_i18n/server.ts'
import { reviewDay } from '#app/_server/review-day.ts'
import { reviewItems } from '#app/_server/review-items.ts'
import { requireUser } from '#app/_server/session.ts'
import { NothingDue } from './nothing-due.tsx'
import { SittingView } from './sitting-view.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review')
  return { title: t('title') }
}

export default async function ReviewPage() {
  const { id, timeZone, dayStartHour, desiredRetention, locale } = await requireUser()
  const now = new Date()
  const { queue, memories, planned } = await reviewDay(now)
  const keys = [...queue.learning, ...queue.due, ...queue.fresh]
  const settings = { timeZone, dayStartHour, desiredRetention }
  return (
    <ClientMessages namespaces={['review']}>
      {keys.length > 0 ? (
        <SittingView
          key={now.getTime()}
          start={{
            userId: id,
            settings,
            queue,
            at: now,
            planned: [...planned],
            memories: keys.flatMap((key) => {
              const memory = memories.get(key)
              return memory ? [[key, memory] as [string, typeof memory]] : []
            }),
          }}
          items={await reviewItems(keys, locale)}
          next={queue.next}
        />
      ) : (
        <NothingDue userId={id} next={queue.next} begun={memories.size > 0} now={now} rules={settings} />
      )}
    </ClientMessages>
  )
}

import { useFormatter } from 'use-intl'

/** When something of the history was. */
export function HistoryTime({ at }: { at: Date }) {
  const format = useFormatter()
  return <time dateTime={at.toISOString()}>{format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>
}

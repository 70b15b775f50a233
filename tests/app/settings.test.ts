import { describe, expect, it } from 'vitest'
import { Settings } from '#app/_server/settings.ts'

const sent = {
  name: ' Lan ',
  locale: 'vi',
  timeZone: 'Asia/Ho_Chi_Minh',
  dayStartHour: '4',
  desiredRetention: '90',
  newPerDay: '0',
  reviewsPerDay: '200',
}
const wrongIn = (change: object) =>
  Settings.safeParse({ ...sent, ...change }).error?.issues.map(({ path }) => path.join('.'))

describe('settings as a form sends them', () => {
  it('become numbers, and a retention between 0 and 1', () => {
    expect(Settings.parse(sent)).toMatchObject({ name: 'Lan', dayStartHour: 4, desiredRetention: 0.9, newPerDay: 0 })
  })

  it.each(['', ' ', '1e2', '0x10', '-1', '2.5', 'ten', '1000'])('have no number of new items in %j', (newPerDay) => {
    expect(wrongIn({ newPerDay })).toEqual(['newPerDay'])
  })

  it('say which numbers are missing', () => {
    expect(wrongIn({ dayStartHour: '', desiredRetention: '', reviewsPerDay: undefined })).toEqual([
      'dayStartHour',
      'desiredRetention',
      'reviewsPerDay',
    ])
  })

  it('have a name that the database takes', () => {
    expect(Settings.parse({ ...sent, name: 'La\0n' }).name).toBe('La\u{FFFD}n')
  })
})

import { describe, expect, it } from 'vitest'
import { intervalScale } from '#app/_core/retention.ts'
import { currentZoneName, isTimeZone, zonePlace, zonesByRegion } from '#app/_core/time-zones.ts'

describe('time zones', () => {
  it('are known by their current names and by their old ones, and not by an offset', () => {
    expect(['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'UTC', 'Europe/Kyiv'].every(isTimeZone)).toBe(true)
    expect(['', 'Saigon', '+07:00', "x'; DROP TABLE"].some(isTimeZone)).toBe(false)
  })

  it('are listed once each, under names that can be used', () => {
    const zones = [...zonesByRegion().values()].flat()
    expect(zones).toContain('Asia/Ho_Chi_Minh')
    expect(new Set(zones).size).toBe(zones.length)
    expect(zones.filter((zone) => !isTimeZone(zone) || currentZoneName(zone) !== zone)).toEqual([])
  })

  it('are shown by place', () => {
    expect(zonePlace('America/Argentina/Buenos_Aires')).toBe('Buenos Aires, Argentina')
    expect(zonePlace('UTC')).toBe('UTC')
  })
})

describe('the length of intervals', () => {
  it('is measured against 90 %, and shrinks as more is to be remembered', () => {
    expect(intervalScale(0.9)).toBeCloseTo(1, 10)
    const scales = Array.from({ length: 30 }, (_, step) => intervalScale((70 + step) / 100))
    expect(scales.every((scale, index) => index === 0 || scale < (scales[index - 1] ?? 0))).toBe(true)
  })
})

import { zonePlace, zonesByRegion } from '#app/_core/time-zones.ts'
import type { Locale } from '#app/_i18n/locales.ts'

/** Every time zone, by region, with what its clock is ahead of UTC now. */
export function ZoneOptions({ locale, now }: { locale: Locale; now: Date }) {
  const ahead = (timeZone: string) =>
    new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' })
      .formatToParts(now)
      .find(({ type }) => type === 'timeZoneName')
      ?.value.replace('GMT', 'UTC')
  return [...zonesByRegion()].map(([region, zones]) => (
    <optgroup key={region} label={region}>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zonePlace(zone)} ({ahead(zone)})
        </option>
      ))}
    </optgroup>
  ))
}

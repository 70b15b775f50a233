/** Whether the rules of a zone are known, under its current name or an old one. A bare offset has no rules. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Browsers and Node still give some zones the name that their city had before. The IANA database has both. */
const renamed = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
])

export const currentZoneName = (name: string): string => renamed.get(name) ?? name

/** All zones that one may live in, by region, under the names that their cities have now. */
export function zonesByRegion(): Map<string, string[]> {
  const names = [...Intl.supportedValuesOf('timeZone').map(currentZoneName), 'Etc/UTC'].sort()
  return Map.groupBy(new Set(names), (name) => name.split('/')[0] ?? name)
}

/** The place in a zone's name: `America/Argentina/Buenos_Aires` is `Buenos Aires, Argentina`. */
export const zonePlace = (name: string): string =>
  name.split('/').slice(1).reverse().join(', ').replaceAll('_', ' ') || name

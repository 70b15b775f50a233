export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** A matter of the device, not of the person: so it is a cookie, which the server reads before the first paint. */
export const themeCookie = 'theme'

/** As the system does, unless one of the others was chosen. */
export const findTheme = (value: string | undefined): Theme => themes.find((theme) => theme === value) ?? 'system'

/** When a person's study day turns over. */
export interface DayRules {
  /** IANA name, e.g. Asia/Ho_Chi_Minh. */
  timeZone: string
  /** The hour, 0 to 23, at which the next study day begins; 4 unless they chose another. */
  dayStartHour: number
}

/** Something about an exercise that its author should know. A failure has to be put right, a warning looked at. */
export interface Flaw {
  severity: 'failure' | 'warning'
  /** In the exercise's folder. */
  file: string
  message: string
  /** What to do about it. */
  advice: string
}

export const failure = (file: string, message: string, advice: string): Flaw => ({
  severity: 'failure',
  file,
  message,
  advice,
})

export const warning = (file: string, message: string, advice: string): Flaw => ({
  severity: 'warning',
  file,
  message,
  advice,
})

export const isFailure = ({ severity }: Flaw) => severity === 'failure'

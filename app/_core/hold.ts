/** An item that its learner has set aside: for good until they say otherwise, or until a moment. */
export interface Hold {
  suspended: boolean
  buriedUntil: Date | null
}

export const isHeld = (hold: Hold | undefined, now: Date): boolean =>
  hold !== undefined && (hold.suspended || (hold.buriedUntil !== null && hold.buriedUntil > now))

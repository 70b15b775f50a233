/**
 * The header by which a page says whose work it sends. A page can outlive its session: what one person reviewed or typed
 * must not be stored as another's who has signed in since.
 */
export const personHeader = 'x-deep-recall-person'

/** Headers of a file that never changes under its address. The proxy, which sets such headers elsewhere, passes these by. */
export const keptForGood = {
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
} as const

import type { PracticeFile } from '#app/_server/practice.ts'

/** A file that never changes under its address. The proxy, which sets such headers elsewhere, passes these by. */
export function fileResponse(file: PracticeFile | null, headers: Record<string, string> = {}): Response {
  if (file === null) return new Response(null, { status: 404 })
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'content-type': file.type,
      'cache-control': file.isAsked ? 'public, max-age=31536000, immutable' : 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      ...headers,
    },
  })
}

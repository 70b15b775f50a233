import { health } from '#app/_server/health.ts'

export const dynamic = 'force-dynamic'

/** 200 when database, queue and grader work, otherwise 503 with what does not. */
export async function GET(): Promise<Response> {
  const state = await health()
  return Response.json(state, { status: state.ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}

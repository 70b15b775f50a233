import { kitText } from '#app/_server/practice.ts'
import { library } from '#exercises/load.ts'
import { keptForGood } from '../../../../kept-for-good.ts'

interface Context {
  params: Promise<{ version: string; course: string; slug: string }>
}

/** What a browser needs to run the visible cases of an exercise. */
export async function GET(_: Request, { params }: Context) {
  const { version, course, slug } = await params
  const exercise = (await library()).exercises.get(`${course}/${slug}`)
  const kit = exercise ? await kitText(version, exercise.key) : null
  if (kit === null) return new Response(null, { status: 404 })
  return new Response(kit, { headers: { ...keptForGood, 'content-type': 'application/json' } })
}

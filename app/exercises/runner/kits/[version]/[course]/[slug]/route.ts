import { kitFile } from '#app/_server/practice.ts'
import { library } from '#exercises/load.ts'
import { fileResponse } from '../../../../file-response.ts'

interface Context {
  params: Promise<{ version: string; course: string; slug: string }>
}

/** What a browser needs to run the visible cases of an exercise. */
export async function GET(_: Request, { params }: Context) {
  const { version, course, slug } = await params
  const exercise = (await library()).exercises.get(`${course}/${slug}`)
  return fileResponse(exercise ? await kitFile(version, exercise.key) : null)
}

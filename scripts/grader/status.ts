import { liveGraders } from '#prisma/grader-heartbeat.ts'
import { generate } from '../generate.ts'
import { runningDatabase } from '../running-database.ts'
import { statusText } from './status-text.ts'

/** As many submissions as one looks through. */
const listed = 50

/** Prints what waits for its verdict, what fails, and what could not be graded; true when there is nothing to worry about. */
export async function showStatus(): Promise<boolean> {
  const url = await runningDatabase()
  await generate()
  // Imported late, because they need what is generated.
  const [{ createClient }, { queueState, unansweredSubmissions }] = await Promise.all([
    import('#prisma/client.ts'),
    import('#prisma/queue-state.ts'),
  ])
  const database = createClient(url)
  try {
    const [graders, state, submissions] = await Promise.all([
      liveGraders(database),
      queueState(database),
      unansweredSubmissions(database, listed),
    ])
    console.log(statusText(graders, state, submissions))
    return graders > 0 && state.failing + state.ungraded === 0
  } finally {
    await database.$disconnect()
  }
}

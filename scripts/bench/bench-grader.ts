import { fork } from 'node:child_process'
import pg from 'pg'
import { verdictChannel } from '#grader/protocol.ts'

/** A grader process as the app starts it, and what it announces. */
export interface BenchGrader {
  pid: number
  /** When the verdict of a submission was announced, by `performance.now()`: also if that is long ago. */
  verdictOf(submissionId: string): Promise<number>
  stop(): Promise<void>
}

export async function startBenchGrader(url: string): Promise<BenchGrader> {
  const heard = new Map<string, PromiseWithResolvers<number>>()
  const of = (id: string) => {
    const known = heard.get(id) ?? Promise.withResolvers<number>()
    heard.set(id, known)
    return known
  }
  const listener = new pg.Client({ connectionString: url })
  await listener.connect()
  await listener.query(`LISTEN ${verdictChannel}`)
  listener.on('notification', ({ payload = '' }) => of(payload).resolve(performance.now()))

  const grader = fork('scripts/grader.ts', {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const gone = new Promise<void>((ended) => grader.once('exit', () => ended()))
  await new Promise<void>((ready, failed) => {
    grader.once('message', () => ready())
    void gone.then(() => failed(new Error('the grader ended before it was ready')))
  })
  return {
    pid: grader.pid as number,
    verdictOf: (id) => of(id).promise,
    async stop() {
      grader.kill('SIGTERM')
      await gone
      await listener.end()
    },
  }
}

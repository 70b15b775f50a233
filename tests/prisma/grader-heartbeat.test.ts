import { beforeEach, expect, test } from 'vitest'
import { beat, freeOrphanedJobs, leave, liveGraders } from '#prisma/grader-heartbeat.ts'
import { testDatabase } from '../database.ts'

const database = await testDatabase()
const id = crypto.randomUUID()

beforeEach(async () => {
  await database.grader.deleteMany()
  await database.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})

const fallSilent = () => database.$executeRaw`UPDATE "Grader" SET "beatAt" = now() - interval '5 seconds'`

async function lockedJob(worker: string, seconds: number): Promise<void> {
  await database.$executeRaw`SELECT graphile_worker.add_job('grade', '{}')`
  await database.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_by = ${worker}, locked_at = now() - make_interval(secs => ${seconds})
    WHERE locked_by IS NULL`
}

const holders = async () =>
  (
    await database.$queryRaw<{ locked_by: string | null }[]>`SELECT locked_by FROM graphile_worker.jobs ORDER BY id`
  ).map(({ locked_by }) => locked_by)

test('a grader counts as alive while it beats, and no longer once it has fallen silent or left', async () => {
  expect(await liveGraders(database)).toBe(0)
  await beat(database, id, [])
  await beat(database, id, [])
  expect(await liveGraders(database)).toBe(1)
  await fallSilent()
  expect(await liveGraders(database)).toBe(0)
  await beat(database, id, [])
  expect(await liveGraders(database)).toBe(1)
  await leave(database, id)
  expect(await liveGraders(database)).toBe(0)
})

test('jobs of a grader that is gone go back into the queue, those of a living one stay its own', async () => {
  await beat(database, id, ['gone'])
  await fallSilent()
  await beat(database, crypto.randomUUID(), ['living'])
  await lockedJob('gone', 60)
  await lockedJob('living', 60)
  await freeOrphanedJobs(database)
  expect(await holders()).toEqual([null, 'living'])
})

test('a job that was only just taken is left alone, as its grader may not have said its name yet', async () => {
  await lockedJob('new', 1)
  await freeOrphanedJobs(database)
  expect(await holders()).toEqual(['new'])
})

import { expect, test } from 'vitest'
import { createClient } from '#prisma/client.ts'
import { testDatabase, testDatabaseUrl } from '../database.ts'

test('a test file has a database of its own, with the tables and the queue', async () => {
  const database = await testDatabase()
  await database.user.create({ data: { email: 'someone@example.com' } })
  expect(await database.user.count()).toBe(1)
  const [job] = await database.$queryRaw<[{ id: bigint }]>`
    SELECT id FROM graphile_worker.add_job('grade', ${JSON.stringify({ submissionId: 'x' })}::json)`
  expect(Number(job.id)).toBeGreaterThan(0)
})

test('deleting a person deletes what is theirs', async () => {
  const database = await testDatabase()
  const person = await database.user.create({ data: { email: 'leaving@example.com' } })
  await database.draft.create({
    data: { userId: person.id, exercise: 'neural-networks/sigmoid', purpose: 'practice', code: '' },
  })
  await database.user.delete({ where: { id: person.id } })
  expect(await database.draft.count()).toBe(0)
})

test('every foreign key has an index that begins with it', async () => {
  const database = await testDatabase()
  const unindexed = await database.$queryRaw`
    SELECT conrelid::regclass::text AS "table", conname AS key FROM pg_constraint
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT EXISTS (
      SELECT FROM pg_index WHERE indrelid = conrelid AND (indkey::int2[])[0:cardinality(conkey) - 1] = conkey)`
  expect(unindexed).toEqual([])
})

test('a database that does not answer is an error within seconds', async () => {
  const url = new URL(await testDatabaseUrl())
  url.port = '1'
  await expect(createClient(url.href).user.count()).rejects.toThrow(/reach|refused/i)
})

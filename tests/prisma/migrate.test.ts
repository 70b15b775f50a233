import { expect, test } from 'vitest'
import { migrate, pendingSql } from '#prisma/migrate.ts'
import { testDatabase, testDatabaseUrl } from '../database.ts'

test('the migrations lead to exactly the schema', async () => {
  expect(await pendingSql(await testDatabaseUrl())).toBeNull()
})

test('migrating again applies nothing', async () => {
  expect(await migrate(await testDatabaseUrl())).toEqual([])
})

test('two starts may migrate one database at the same time', async () => {
  const database = await testDatabase()
  await database.$executeRawUnsafe(
    'DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA graphile_worker CASCADE',
  )
  const url = await testDatabaseUrl()
  const applied = (await Promise.all([migrate(url), migrate(url)])).flat()
  expect(new Set(applied).size).toBe(applied.length)
  expect(await database.user.count()).toBe(0)
})

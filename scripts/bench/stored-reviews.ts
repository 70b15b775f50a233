import { loadLibrary } from '#exercises/load.ts'
import type { PrismaClient } from '#prisma/client.ts'

/** How many reviews one learner has among all that are stored: some two years of daily review. */
const reviewsEach = 5000

/**
 * Fills the log up to `total` reviews, by learners with 5,000 each spread over the items of the library and the last two
 * years, and gives each their memories: rows as the app would have left them, made in the database itself.
 */
export async function storeReviews(client: PrismaClient, total: number): Promise<void> {
  const { cards, exercises } = await loadLibrary()
  const items = [...cards.keys(), ...exercises.keys()]
  const learners = Math.ceil(total / reviewsEach)
  await client.$executeRaw`
    INSERT INTO "User" (id, email, "timeZone")
    SELECT 'learner-' || n, 'learner-' || n || '@bench.example.com', 'Asia/Ho_Chi_Minh' FROM generate_series(1, ${learners}::int) n
    ON CONFLICT DO NOTHING`
  await client.$executeRaw`
    INSERT INTO "Review" (id, "userId", item, rating, "reviewedAt", "durationMs")
    SELECT gen_random_uuid(), 'learner-' || learner, (${items}::text[])[1 + review % ${items.length}::int], 'good',
      now() - interval '1 day' - review * interval '3.5 hours', 4000
    FROM generate_series(1, ${learners}::int) learner, generate_series(0, ${Math.min(total, reviewsEach) - 1}::int) review
    WHERE NOT EXISTS (SELECT FROM "Memory" WHERE "userId" = 'learner-' || learner)`
  await client.$executeRaw`
    INSERT INTO "Memory" ("userId", item, state, step, "stabilityDays", difficulty, "dueAt", "lastReviewedAt", reps, lapses)
    SELECT "userId", item, 'review', 0, 20, 5, max("reviewedAt") + interval '20 days', max("reviewedAt"), count(*), 0
    FROM "Review" GROUP BY "userId", item
    ON CONFLICT DO NOTHING`
  await client.$executeRaw`ANALYZE`
}

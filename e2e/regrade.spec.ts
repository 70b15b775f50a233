import { library } from '#exercises/load.ts'
import { encodeVerdict, type VerdictStatus } from '#grader/protocol.ts'
import type { Prisma, PrismaClient } from '#prisma/client.ts'
import { axe, expect, test } from './fixtures.ts'

// What another instructor asks about a class is not found, which the browser logs.
test.use({ expectedErrors: [/404 \(Not Found\)/] })

const key = 'neural-networks/sigmoid'

/** A submission of the solution, or of code that fails, as an older version of the exercise judged it. */
async function judged(database: PrismaClient, userId: string, code: 'solution' | 'starter', status: VerdictStatus) {
  const exercise = (await library()).exercises.get(key)
  if (!exercise) throw new Error(`there is no exercise ${key}`)
  const verdict = encodeVerdict({
    ...{ status, findings: [], findingCases: [], cases: [], console: '', smallest: null, seed: 1 },
    exerciseHash: 'older',
  }) as Prisma.InputJsonObject
  const id = crypto.randomUUID()
  const createdAt = new Date('2026-10-03T08:00:00Z')
  await database.submission.create({
    data: {
      id,
      userId,
      exercise: key,
      code: exercise[code],
      seed: 1,
      status,
      verdict,
      exerciseHash: 'older',
      createdAt,
    },
  })
  return id
}

async function classOf(database: PrismaClient, instructor: string, learners: string[]): Promise<string> {
  const members = [
    { userId: instructor, role: 'instructor' },
    ...learners.map((userId) => ({ userId, role: 'learner' })),
  ]
  const code = crypto.randomUUID().slice(0, 8).toUpperCase()
  const data = { name: 'Corrected', code, courses: ['neural-networks'], members: { create: members } }
  return (await database.class.create({ data, select: { id: true } })).id
}

test('an instructor regrades a corrected exercise for the class, and sees what changed', async ({
  page,
  signIn,
  database,
}) => {
  const learner = async (name: string) =>
    (await database.user.create({ data: { name, email: `${crypto.randomUUID()}@example.com` } })).id
  const [passes, keeps, stranger] = [await learner('Lê Thị Học'), await learner('Mai Anh'), await learner('Nobody')]
  await judged(database, passes, 'solution', 'failed')
  await judged(database, keeps, 'starter', 'passed')
  const untouched = await judged(database, stranger, 'starter', 'passed')
  const instructor = await signIn({ name: 'Trần Văn Dạy' })
  const classId = await classOf(database, instructor.id, [passes, keeps])

  await page.goto(`/classes/${classId}`)
  await expect(page.getByText('2 submissions of 2 learners graded with an older version')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Regrade 2 submissions of Sigmoid' }).press('Enter')
  const report = page.getByRole('link', { name: 'See the report on Sigmoid' })
  await expect(report).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: '2 verdicts changed' })).toBeVisible()
  await report.press('Enter')
  await expect(page.getByRole('heading', { name: 'Regrade of Sigmoid' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Mai Anh/ })).toContainText(/Passed.*Not yet.*The pass stays/)
  await expect(page.getByRole('row', { name: /Lê Thị Học/ })).toContainText(/Not yet.*Passed/)
  await axe(page)
  const address = page.url()
  await page.getByRole('link', { name: 'Corrected' }).click()
  await expect(page.getByText('2 verdicts changed, 2 submissions regraded')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Regrade/ })).toHaveCount(0)
  expect(await database.submission.findUnique({ where: { id: untouched } })).toMatchObject({ exerciseHash: 'older' })

  await signIn({ name: 'Another Instructor' })
  expect((await page.goto(address))?.status()).toBe(404)
  expect((await page.request.get(`/api/regrades/${new URL(address).pathname.split('/').at(-1)}`)).status()).toBe(404)
})

/** A regrade that is over, as a grader leaves it: the submission has its new verdict, and keeps a pass. */
async function regraded(
  database: PrismaClient,
  userId: string,
  before: 'passed' | 'failed',
  after: 'passed' | 'failed',
) {
  const id = await judged(database, userId, after === 'passed' ? 'solution' : 'starter', after)
  if (before === 'passed') await database.submission.update({ where: { id }, data: { status: 'passed' } })
  const submissions = { create: { submissionId: id, statusBefore: before, statusAfter: after, gradedAt: new Date() } }
  await database.regrade.create({ data: { id: crypto.randomUUID(), exercise: key, exerciseHash: 'new', submissions } })
}

test('a learner is told once that a corrected exercise lets a solution pass', async ({ page, signIn, database }) => {
  const { id } = await signIn()
  await regraded(database, id, 'failed', 'passed')
  await page.goto('/')
  await expect(page.getByText(/Sigmoid was corrected, and your solution of Oct 3, 2026 .*it passes now/)).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Got it: Sigmoid' }).click()
  await expect(page.getByText('Sigmoid was corrected')).toHaveCount(0)
  await page.goto(`/exercises/${key}`)
  await expect(page.getByRole('heading', { name: 'Sigmoid' })).toBeVisible()
  await expect(page.getByText('Sigmoid was corrected')).toHaveCount(0)
})

test('a learner keeps a pass, and is told so beside the new verdict, in Vietnamese and on a phone', async ({
  page,
  signIn,
  database,
}) => {
  const { id } = await signIn({ locale: 'vi' })
  await regraded(database, id, 'passed', 'failed')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`/exercises/${key}`)
  await expect(page.getByText(/Bài “Hàm sigmoid” đã được sửa.*Bạn vẫn giữ kết quả đạt/)).toBeVisible()
  const history = page.getByRole('region', { name: 'Quá trình làm bài' })
  await expect(history.getByText('Đạt, giữ nguyên')).toBeVisible()
  await history.getByRole('button').click()
  await expect(page.getByText('đây là nhận xét của phiên bản đã sửa')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await axe(page)
})

test('a learner of a class is offered no regrade', async ({ page, signIn, database }) => {
  const teacher = await database.user.create({ data: { name: 'Teacher', email: `${crypto.randomUUID()}@example.com` } })
  const learner = await signIn({ name: 'Lê Thị Học' })
  await judged(database, learner.id, 'starter', 'passed')
  const classId = await classOf(database, teacher.id, [learner.id])
  await page.goto(`/classes/${classId}`)
  await expect(page.getByRole('row', { name: /^Sigmoid/ })).toBeVisible()
  await expect(page.getByText('graded with an older version')).toHaveCount(0)
})

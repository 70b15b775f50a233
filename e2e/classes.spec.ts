import { axe, expect, test } from './fixtures.ts'

test('an instructor makes a class, a learner joins by its link, and each sees what is theirs to see', async ({
  page,
  signIn,
  context,
  database,
}) => {
  const instructor = await signIn({ name: 'Trần Văn Dạy' })
  const asInstructor = await context.cookies()
  await page.goto('/classes')
  await page.getByLabel('Name').fill('Nhóm đọc sâu')
  await page.getByLabel('Neural Networks and Deep Learning').check()
  await page.getByRole('button', { name: 'Create the class' }).click()
  await expect(page.getByRole('heading', { name: 'Nhóm đọc sâu' })).toBeVisible()
  await expect(page.getByText('Nobody has joined yet')).toBeVisible()
  const classUrl = page.url()
  const { code } = await database.class.findFirstOrThrow({ where: { members: { some: { userId: instructor.id } } } })

  const learner = await signIn({ name: 'Lê Thị Học' })
  await signIn({ name: 'Somebody Else' })
  const asStranger = await context.cookies()
  await page.goto(classUrl)
  await expect(page.getByRole('heading', { name: 'Nhóm đọc sâu' })).toHaveCount(0)

  await context.clearCookies()
  await context.addCookies(asStranger)
  await page.goto(`/join/${code}`)
  await expect(page.getByText('Trần Văn Dạy invites you')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Join the class' }).click()
  await expect(page.getByRole('heading', { name: 'You', exact: true })).toBeVisible()
  await database.classMember.create({
    data: { classId: new URL(classUrl).pathname.split('/').at(-1) ?? '', userId: learner.id, role: 'learner' },
  })
  await page.reload()
  await expect(page.getByText('Somebody Else')).not.toHaveCount(0)
  await expect(page.getByText('Lê Thị Học')).toHaveCount(0)

  await context.clearCookies()
  await context.addCookies(asInstructor)
  await page.goto(classUrl)
  await expect(page.getByRole('row')).toContainText(['Name', 'Lê Thị Học', 'Somebody Else'])
  await page.getByRole('button', { name: 'Remove Lê Thị Học' }).click()
  await page.getByRole('button', { name: 'Yes, remove Lê Thị Học' }).click()
  await expect(page.getByText('Lê Thị Học')).toHaveCount(0)
  await page.getByRole('button', { name: 'Delete this class' }).click()
  await page.getByRole('button', { name: 'Delete the class' }).click()
  await expect(page.getByText('You are in no class yet')).toBeVisible()
})
// A class that is not one's own is not found, which the browser logs.
test.use({ expectedErrors: [/404 \(Not Found\)/] })

test('the numbers of a class are those of its log: reviews, due, recall, exercises, mistakes', async ({
  page,
  signIn,
  database,
}) => {
  const instructor = await signIn()
  const learner = await database.user.create({ data: { email: `${crypto.randomUUID()}@example.com`, name: 'Mai Anh' } })
  const { id } = await database.class.create({
    data: {
      name: 'Numbers',
      code: crypto.randomUUID().slice(0, 8).toUpperCase(),
      courses: ['neural-networks'],
      members: {
        create: [
          { userId: instructor.id, role: 'instructor' },
          { userId: learner.id, role: 'learner' },
        ],
      },
    },
  })
  const day = 86_400_000
  const item = 'neural-networks/sigmoid'
  const ago = (days: number) => new Date(Date.now() - days * day)
  // After as many days as its stability, recall is 90 %.
  const memory = { state: 'review', step: 0, stabilityDays: 4, difficulty: 5, reps: 2, lapses: 0 }
  await database.memory.create({
    data: { ...memory, userId: learner.id, item, dueAt: ago(0.01), lastReviewedAt: ago(4) },
  })
  await database.review.createMany({
    data: [1, 2, 9].map((days) => ({
      id: crypto.randomUUID(),
      userId: learner.id,
      item,
      rating: 'good',
      reviewedAt: ago(days),
      durationMs: 1000,
    })),
  })
  const submission = { userId: learner.id, exercise: item, code: '', seed: 0 }
  await database.submission.createMany({
    data: [
      { ...submission, id: crypto.randomUUID(), status: 'failed', mistake: 'missing-minus' },
      { ...submission, id: crypto.randomUUID(), status: 'passed' },
      { ...submission, id: crypto.randomUUID(), exercise: 'neural-networks/softmax', status: 'failed' },
      { ...submission, id: crypto.randomUUID(), exercise: 'improving-networks/adam', status: 'passed' },
    ],
  })
  await page.goto(`/classes/${id}`)
  const row = page.getByRole('row', { name: /Mai Anh/ })
  await expect(row).toContainText(/Mai Anh\s*90.%\s*1\s*2\s*1 passed, 2 tried/)
  await expect(page.getByRole('row', { name: /^Sigmoid/ })).toContainText('1 learner')
  await expect(page.getByRole('listitem').filter({ hasText: 'Activation functions' })).toContainText('90')
  await axe(page)
})

test('a wrong code says what to compare, in both languages, and keeps what was typed', async ({ page, signIn }) => {
  await signIn({ locale: 'vi' })
  await page.goto('/classes')
  await page.getByLabel('Mã lớp').fill('SAI-MA')
  await page.getByRole('button', { name: 'Vào lớp' }).click()
  await expect(page.getByText('Không có lớp nào mang mã này')).toBeVisible()
  await expect(page.getByLabel('Mã lớp')).toHaveValue('SAI-MA')
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await axe(page)
})

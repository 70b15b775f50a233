import { library } from '#exercises/load.ts'
import { axe, expect, test } from './fixtures.ts'

const password = 'four ordinary words here'
const newEmail = () => `${crypto.randomUUID()}@example.com`

test.use({ timezoneId: 'Asia/Ho_Chi_Minh' })

test('a newcomer creates an account, signs out and signs in again', async ({ page, database }) => {
  const email = newEmail()
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('Name').fill('Trần Thị Lan')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Create an account' }).click()
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible()
  expect(await database.user.findUniqueOrThrow({ where: { email } })).toMatchObject({
    name: 'Trần Thị Lan',
    locale: 'en',
    timeZone: 'Asia/Ho_Chi_Minh',
  })

  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Keep what you learn' })).toBeVisible()
  await page.goto('/settings')
  await expect(page).toHaveURL('/sign-in?callbackUrl=%2Fsettings')
  await page.getByLabel('Email').fill(email.toUpperCase())
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/settings')
  await expect(page.getByLabel('Name')).toHaveValue('Trần Thị Lan')
})

test('a form that cannot be accepted says what to do, and keeps what was typed', async ({ page, database }) => {
  const email = newEmail()
  await database.user.create({ data: { email, name: 'Somebody' } })
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('Lan')
  await page.getByLabel('Email').fill('lan at example')
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Create an account' }).click()
  await expect(page.getByLabel('Email')).toBeFocused()
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/should look like name@example.org/)
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription('Use 10 to 200 characters.')
  await expect(page.getByLabel('Name')).toHaveValue('Lan')
  await expect(page.getByLabel('Password')).toHaveValue('short')
  await axe(page)

  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Create an account' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(/already an account with this email/)
  await expect(page.getByLabel('Password')).toHaveValue(password)
})

test('a wrong password and an unknown email get the same answer', async ({ page, database }) => {
  const email = newEmail()
  await database.user.create({ data: { email, name: 'Somebody' } })
  await page.goto('/sign-in')
  const answers: (string | null)[] = []
  for (const tried of [email, newEmail()]) {
    await page.getByLabel('Email').fill(tried)
    await page.getByLabel('Password').fill('not this one')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled()
    answers.push(await page.getByRole('main').getByRole('alert').textContent())
    await expect(page.getByLabel('Email')).toHaveValue(tried)
  }
  expect(answers[0]).toMatch(/^No account has this email and password/)
  expect(answers[1]).toBe(answers[0])
})

test('signing in leads to a page of ours, whatever the link said', async ({ page }) => {
  const email = newEmail()
  await page.goto('/sign-up?callbackUrl=%2F%5Cevil.example')
  await page.getByLabel('Name').fill('Lan')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Create an account' }).click()
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible()
  await page.goto('/sign-in?callbackUrl=https%3A%2F%2Fevil.example')
  await expect(page).toHaveURL('/')
})

test('whoever had signed in before the owner proved the address is signed out', async ({ page, signIn, database }) => {
  const { id } = await signIn()
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await database.user.update({ where: { id }, data: { emailVerified: new Date(Date.now() + 120_000) } })
  await page.goto('/settings')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('settings are kept, and due dates follow them', async ({ page, signIn, database }) => {
  const { id } = await signIn({ timeZone: 'UTC' })
  const item = 'neural-networks/sigmoid-saturation'
  const log = [10, 8, 1].map((daysAgo) => ({
    id: crypto.randomUUID() as string,
    userId: id,
    item,
    rating: 'good',
    reviewedAt: new Date(Date.now() - daysAgo * 86_400_000),
    durationMs: 4000,
  }))
  await database.review.createMany({ data: log })

  await page.goto('/settings')
  await page.getByLabel('Name').fill('Lan')
  await page.getByLabel('Tiếng Việt').check()
  await page.getByLabel('Dark').check()
  await page.getByLabel('Time zone').selectOption({ label: 'Ho Chi Minh (UTC+7)' })
  await page.getByLabel('A new day begins at').selectOption('05:00')
  await page.getByLabel('How much to remember').fill('80')
  await expect(page.getByText(/you will have forgotten about 20/)).toBeVisible()
  await page.getByLabel('New items a day').fill('7')
  await page.getByLabel('Reviews a day').fill('-3')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByLabel('Reviews a day')).toHaveAccessibleDescription('A whole number from 0 to 9999.')
  expect(await database.user.findUniqueOrThrow({ where: { id } })).toMatchObject({ newPerDay: 20 })

  await page.getByLabel('Reviews a day').fill('90')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const atEighty = await database.memory.findUniqueOrThrow({ where: { userId_item: { userId: id, item } } })
  expect(await database.user.findUniqueOrThrow({ where: { id } })).toMatchObject({
    name: 'Lan',
    locale: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
    dayStartHour: 5,
    desiredRetention: 0.8,
    newPerDay: 7,
    reviewsPerDay: 90,
  })

  await page.reload()
  await expect(page.getByLabel('Muốn nhớ được bao nhiêu')).toHaveValue('80')
  await expect(page.getByLabel('Múi giờ')).toHaveValue('Asia/Ho_Chi_Minh')
  await expect(page.getByLabel('Tối', { exact: true })).toBeChecked()
  await page.getByLabel('Muốn nhớ được bao nhiêu').fill('95')
  await page.getByRole('button', { name: 'Lưu cài đặt' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
  const atNinetyFive = await database.memory.findUniqueOrThrow({ where: { userId_item: { userId: id, item } } })
  expect(atNinetyFive.dueAt.getTime()).toBeLessThan(atEighty.dueAt.getTime())
  expect(atNinetyFive.reps).toBe(3)
})

test('the home page says what is due, what to build next, and where one stands', async ({ page, signIn, database }) => {
  const { id } = await signIn({ newPerDay: 0 })
  const { cards } = await library()
  const known = [...cards.values()].filter(({ course }) => course === 'neural-networks').map(({ key }) => key)
  const reviewedAt = new Date(Date.now() - 5 * 86_400_000)
  const [due = ''] = known
  await database.review.create({
    data: { id: crypto.randomUUID(), userId: id, item: due, rating: 'good', reviewedAt, durationMs: 4000 },
  })
  const memory = { userId: id, state: 'review', step: 0, stabilityDays: 5, difficulty: 5, reps: 1, lapses: 0 }
  const later = new Date(Date.now() + 9 * 86_400_000)
  await database.memory.createMany({
    data: known.map((item) => ({
      ...memory,
      item,
      lastReviewedAt: reviewedAt,
      dueAt: item === due ? new Date() : later,
    })),
  })

  await page.goto('/')
  await expect(page.getByText('1 due, about 1 minute')).toBeVisible()
  const course = page.getByRole('listitem').filter({ hasText: 'Neural Networks and Deep Learning' })
  await expect(course).toContainText(`${known.length} of `)
  // Recall after as many days as the stability is 90 %, by the definition of stability.
  await expect(course).toContainText('90\u202f%')
  await expect(page.getByRole('img', { name: /Reviews on 1 of the last/ })).toBeVisible()
  const next = page.getByRole('listitem').filter({ hasText: 'Next to build' })
  await expect(next.getByRole('link')).toHaveAttribute('href', '/exercises/neural-networks/sigmoid')
  await page.getByRole('link', { name: 'Review 1 item' }).click()
  await expect(page).toHaveURL('/review')
})

test('the language can be switched without an account, and stays', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible()
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await expect(page.getByRole('button', { name: 'English' })).toBeVisible()
})

test('the keyboard reaches everything, beginning with the content', async ({ page, signIn }) => {
  await signIn()
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/settings')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Name')).toBeFocused()

  await page.getByRole('button', { name: 'Menu' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Settings' })).toHaveAttribute('aria-current', 'page')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Today' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Classes' })).toBeHidden()
})

const looks = [
  { locale: 'en', colorScheme: 'light', width: 1280 },
  { locale: 'en', colorScheme: 'dark', width: 360 },
  { locale: 'vi', colorScheme: 'light', width: 360 },
  { locale: 'vi', colorScheme: 'dark', width: 1280 },
] as const

for (const { locale, colorScheme, width } of looks) {
  test.describe(`in ${locale}, ${colorScheme}, ${width} px wide`, () => {
    // The page that does not exist is among those looked at.
    test.use({ colorScheme, viewport: { width, height: 800 }, expectedErrors: [/404 \(Not Found\)/] })

    test('every page is free of barriers, and none is wider than the screen', async ({
      page,
      signIn,
      context,
      baseURL,
    }) => {
      test.slow()
      await context.addCookies([{ name: 'locale', value: locale, url: baseURL ?? '' }])
      const look = async (path: string) => {
        await page.goto(path)
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await axe(page)
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(tooWide, path).toBeLessThanOrEqual(0)
      }
      for (const path of ['/', '/sign-in', '/sign-up', '/no-such-page']) await look(path)
      await signIn({ locale })
      for (const path of ['/', '/settings']) await look(path)
    })
  })
}

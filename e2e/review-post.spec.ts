import { expect, test } from './fixtures.ts'

const item = 'neural-networks/neuron-output'

const review = (change: object = {}) => ({
  id: crypto.randomUUID() as string,
  item,
  rating: 'good',
  reviewedAt: new Date().toISOString(),
  durationMs: 3000,
  ...change,
})

test.use({ expectedErrors: [/Failed to load resource/] })

test('whoever is signed out gets a 401 that says so', async ({ request }) => {
  const response = await request.post('/api/reviews', { data: { reviews: [review()], undos: [] } })
  expect(response.status()).toBe(401)
  expect(await response.json()).toEqual({ error: 'signed out' })
})

test('what cannot be understood is refused with the name of the field', async ({ page, signIn }) => {
  await signIn()
  for (const [change, field] of [
    [{ rating: 'perfect' }, 'reviews[0].rating'],
    [{ id: '7' }, 'reviews[0].id'],
    [{ reviewedAt: 'yesterday' }, 'reviews[0].reviewedAt'],
    [{ durationMs: -1 }, 'reviews[0].durationMs'],
    [{ answer: { right: false } }, 'reviews[0].rating'],
  ] as const) {
    const response = await page.request.post('/api/reviews', { data: { reviews: [review(change)] } })
    expect(response.status()).toBe(400)
    expect((await response.json()).error).toContain(`at ${field}`)
  }
  const broken = await page.request.post('/api/reviews', {
    headers: { 'content-type': 'application/json' },
    data: Buffer.from('{'),
  })
  expect(broken.status()).toBe(400)
})

test('an entry that cannot be stored is named, and the others are stored', async ({ page, signIn, database }) => {
  const { id: userId } = await signIn()
  const [good, unknown, exercise] = [
    review(),
    review({ item: 'neural-networks/no-such-card' }),
    review({ item: 'neural-networks/sigmoid' }),
  ]
  const response = await page.request.post('/api/reviews', { data: { reviews: [good, unknown, exercise], undos: [] } })
  expect(await response.json()).toEqual({
    accepted: [good.id],
    refused: [
      { id: unknown.id, reason: 'unknown-item' },
      { id: exercise.id, reason: 'unknown-item' },
    ],
  })
  expect(await database.review.count({ where: { userId } })).toBe(1)
})

test('sending again changes nothing, and nobody reaches the log of another', async ({ page, signIn, database }) => {
  const owner = await signIn()
  const entry = review({ id: crypto.randomUUID().toUpperCase() })
  const send = () => page.request.post('/api/reviews', { data: { reviews: [entry] } }).then((it) => it.json())
  const accepted = { accepted: [entry.id.toLowerCase()], refused: [] }
  expect(await send()).toEqual(accepted)
  expect(await send()).toEqual(accepted)
  expect(await database.memory.findMany({ where: { userId: owner.id } })).toMatchObject([{ item, reps: 1 }])

  const other = await signIn()
  expect(await send()).toEqual({ accepted: [], refused: [{ id: entry.id.toLowerCase(), reason: 'taken' }] })
  const undo = { id: crypto.randomUUID(), reviewId: entry.id, undoneAt: new Date().toISOString() }
  expect((await page.request.post('/api/reviews', { data: { undos: [undo] } })).status()).toBe(200)
  expect(await database.memory.count({ where: { userId: owner.id } })).toBe(1)
  expect(await database.memory.count({ where: { userId: other.id } })).toBe(0)
})

test('a device whose clock is ahead puts nothing into the future, and keeps its order', async ({
  page,
  signIn,
  database,
}) => {
  const { id: userId } = await signIn()
  const ahead = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
  const reviews = [
    review({ rating: 'good', reviewedAt: ahead(90) }),
    review({ rating: 'again', reviewedAt: ahead(60) }),
    review({ rating: 'easy', reviewedAt: ahead(100) }),
  ]
  await page.request.post('/api/reviews', { data: { reviews } })
  const stored = await database.review.findMany({ where: { userId }, orderBy: { reviewedAt: 'asc' } })
  expect(stored.map(({ rating }) => rating)).toEqual(['again', 'good', 'easy'])
  expect(stored.every(({ reviewedAt }) => reviewedAt.getTime() <= Date.now())).toBe(true)
})

import { describe, expect, it } from 'vitest'
import { isSubmissionId, SubmissionBody } from '#app/_server/submission-body.ts'
import { maxCodeLength } from '#app/_server/submissions.ts'

const body = {
  id: '0b6cfe1c-8f5e-4b57-9f43-6a1f2f0f7f10',
  exercise: 'neural-networks/sigmoid',
  code: 'export function sigmoid(z) { return tf.sigmoid(z) } // 🙂',
  purpose: 'practice',
  hintsSeen: 0,
  durationMs: 1000,
}
const parse = (change: object) => SubmissionBody.safeParse({ ...body, ...change })

describe('what a submission may bring', () => {
  it('is taken as it is', () => {
    expect(parse({}).data).toEqual(body)
  })

  it.each([
    { code: 'a\0b' },
    { code: '\uD83D' },
    { code: 'x'.repeat(maxCodeLength + 1) },
    { hintsSeen: 101 },
    { hintsSeen: -1 },
    { durationMs: -1 },
    { durationMs: 0.5 },
    { id: 'x' },
    { more: 1 },
  ])('is refused where no row could hold it or nobody would send it: %#', (change) => {
    expect(parse(change).success).toBe(false)
  })

  it('counts a day at most, however long the page was open', () => {
    expect(parse({ durationMs: 2 ** 31 }).data?.durationMs).toBe(86_400_000)
  })
})

describe('the address of a submission', () => {
  it('is a UUID', () => {
    expect(isSubmissionId(crypto.randomUUID())).toBe(true)
    for (const text of ['', 'x', '0b6cfe1c', `${body.id}'`, '%00']) expect(isSubmissionId(text)).toBe(false)
  })
})

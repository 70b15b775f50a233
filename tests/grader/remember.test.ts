import { describe, expect, it } from 'vitest'
import { remember } from '#grader/remember.ts'

describe('a function that remembers', () => {
  const counting = (size: number) => {
    const computed: string[] = []
    const recall = remember(size, async (name: string) => {
      computed.push(name)
      if (name === 'bad') throw new Error('no such thing')
      return name.toUpperCase()
    })
    return { computed, ask: (name: string) => recall(name, name) }
  }

  it('computes once for each key, also when it is asked twice at the same time', async () => {
    const { computed, ask } = counting(10)
    expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['A', 'A', 'B'])
    expect(computed).toEqual(['a', 'b'])
  })

  it('forgets what was not asked for the longest time', async () => {
    const { computed, ask } = counting(2)
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(name)
    expect(computed).toEqual(['a', 'b', 'c', 'b'])
  })

  it('tries again after a failure', async () => {
    const { computed, ask } = counting(10)
    await expect(ask('bad')).rejects.toThrow('no such thing')
    await expect(ask('bad')).rejects.toThrow('no such thing')
    expect(computed).toEqual(['bad', 'bad'])
  })
})

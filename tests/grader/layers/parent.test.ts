import { beforeAll, describe, expect, test } from 'vitest'
import { bundleSandbox } from '#grader/sandbox/bundle.ts'
import { type Confinement, findConfinement } from '#grader/sandbox/confinement.ts'
import type { Outcome } from '#grader/sandbox/sandbox-process.ts'
import { readRun } from '#grader/sandbox/told.ts'
import { fallenProcess, order } from './fallen-process.ts'

// What the parent holds against a process in which nothing of ours is left: no isolate, no timeout, no heap limit, no harness.

let confinement: Confinement
beforeAll(async () => {
  await bundleSandbox()
  confinement = await findConfinement()
})

async function outcomeOf(act: string): Promise<Outcome> {
  const fallen = await fallenProcess(confinement, act)
  try {
    return await fallen.run(order)
  } finally {
    await fallen.kill()
  }
}

const ran = (cases: string) => `{"id":7,"run":{"kind":"ran","cases":${cases},"console":""},"retire":false}`

describe('without the isolate', () => {
  test('its timeout: the parent kills at the deadline, and knows what was noted before', async () => {
    const noted = { kind: 'returned-nothing', console: '', operator: null }
    const act = `fs.writeSync(3, '{"id":7,"console":"hello"}\\n' + ${JSON.stringify(JSON.stringify(noted))} + '\\n{"half', 0); while (true);`
    expect(await outcomeOf(act)).toEqual({
      kind: 'killed',
      why: 'deadline',
      told: { cases: [noted], console: 'hello', lastConsole: '' },
    })
  })

  test('its heap limit: the parent kills what takes too much memory', async () => {
    const act = 'const held = []; setInterval(() => held.push(Buffer.alloc(20_000_000, 1)), 20)'
    expect(await outcomeOf(act)).toMatchObject({ kind: 'killed', why: 'memory' })
  })

  test('its caps of what is told: a line without end is cut off', async () => {
    expect(await outcomeOf(`const part = 'x'.repeat(1_000_000); while (true) fs.writeSync(1, part)`)).toMatchObject({
      kind: 'died',
    })
  })

  test.each([
    ['another order', `say('${ran('[]').replace('"id":7', '"id":8')}')`],
    ['no JSON', `say('ran')`],
    ['what no run is', `say('${ran('[]').replace('"ran"', '"passed"')}')`],
    ['more than there is to say', `say('${ran('[]').replace('"retire"', '"verdict":"passed","retire"')}')`],
    ['a case of no kind', `say('${ran('[{"kind":"passed"}]')}')`],
  ])('its harness: a reply about %s is not believed', async (_, act) => {
    expect((await outcomeOf(`${act}; setInterval(() => 0, 1000)`)).kind).toBe('died')
  })

  test('its harness: a value that is in no format is told as unreadable, and touches no prototype', async () => {
    const returned = (value: string) =>
      `{"kind":"returned","value":${value},"mutated":[],"repeatable":true,"operator":null,"console":""}`
    const forged = [
      '{"$":"object","entries":{"__proto__":{"polluted":true}}}',
      '{"$":"tensor","dtype":"float32","shape":[1e9],"values":[]}',
      '{"__proto__":{"$":"tensor"},"$":"object"}',
    ].map(returned)
    const outcome = await outcomeOf(`say(${JSON.stringify(ran(`[${forged}]`))}); setInterval(() => 0, 1000)`)
    const run = outcome.kind === 'replied' && readRun(outcome.reply.run)
    expect(run && run.kind === 'ran' && run.cases.map(({ kind }) => kind)).toEqual(Array(3).fill('unreadable'))
    expect('polluted' in {}).toBe(false)
  })

  test('its harness: who speaks without being asked is ended', async () => {
    const fallen = await fallenProcess(
      confinement,
      `say('${ran('[]')}'); say('${ran('[]')}'); setInterval(() => 0, 1000)`,
    )
    expect((await fallen.run(order)).kind).toBe('replied')
    expect((await fallen.run({ ...order, id: 8 })).kind).toBe('died')
    await fallen.kill()
  })

  test('its notes: what is in no format, or of another order, tells nothing', async () => {
    const nothing = { cases: [], console: '', lastConsole: '' }
    for (const notes of ['nonsense', '{"id":6,"console":""}\n{"kind":"returned-nothing"}\n', '\0'.repeat(1000)]) {
      const outcome = await outcomeOf(`fs.writeSync(3, ${JSON.stringify(notes)}, 0); process.exit(1)`)
      expect(outcome).toMatchObject({ kind: 'died', told: nothing })
    }
  })
})

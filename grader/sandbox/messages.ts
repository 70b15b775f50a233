import { z } from 'zod'

// What a sandbox process and its parent say to each other, one JSON text a line.

/** From the parent: run this. `cases` and `forbidden` stay texts, because only the isolate reads them. */
export interface Order {
  id: number
  code: string
  entry: string
  cases: string
  caseCount: number
  forbidden: string
  limits: { caseMs: number; totalMs: number; memoryMb: number }
}

/** What is said has been cut to its length already: longer texts are not ours. */
const text = z.string().max(20_000)
const position = z.strictObject({ line: z.number(), column: z.number() }).nullable()

/** In every case: what was printed, and the first of JavaScript's operators that was given a tensor. */
const seen = {
  console: text,
  operator: z.strictObject({ made: z.enum(['number', 'text']), stack: text }).nullable(),
}

export const ToldCase = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('returned'),
    value: z.unknown(),
    mutated: z.array(z.number().int().nonnegative()),
    repeatable: z.boolean(),
    ...seen,
  }),
  z.strictObject({ kind: z.literal('threw'), message: text, stack: text, ...seen }),
  z.strictObject({ kind: z.literal('returned-nothing'), ...seen }),
  z.strictObject({ kind: z.literal('returned-promise'), ...seen }),
  z.strictObject({ kind: z.literal('unreadable'), what: text, ...seen }),
  z.strictObject({ kind: z.literal('forbidden'), name: text, stack: text, ...seen }),
])
export type ToldCase = z.infer<typeof ToldCase>

const cases = z.array(ToldCase)
const stopped = { cases, console: text, lastConsole: text }

export const ToldRun = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ran'), cases, console: text }),
  z.strictObject({
    kind: z.literal('ungradable'),
    finding: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('syntax-error'), message: text, position }),
      z.strictObject({ kind: z.literal('missing-entry'), name: text }),
    ]),
    console: text,
  }),
  z.strictObject({ kind: z.literal('timed-out'), limitMs: z.number(), ...stopped }),
  z.strictObject({ kind: z.enum(['out-of-memory', 'output-too-large']), ...stopped }),
])
export type ToldRun = z.infer<typeof ToldRun>

/** What a run told before it was ended. */
export type Told = Pick<Extract<ToldRun, { kind: 'timed-out' }>, 'cases' | 'console' | 'lastConsole'>

/** To the parent: what became of an order. `retire` says that this process should not be given another. */
export const Reply = z.strictObject({ id: z.number(), run: ToldRun, retire: z.boolean() })
export type Reply = z.infer<typeof Reply>

/** To the parent, once: ready, and what of the outside this process can see. */
export const Ready = z.strictObject({
  ready: z.literal(true),
  environmentVariables: z.number(),
  networkInterfaces: z.number(),
  readsFiles: z.boolean(),
})
export type Ready = z.infer<typeof Ready>

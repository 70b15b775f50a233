import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { measureBurst } from './bench/burst.ts'
import { measureGrading } from './bench/grading.ts'
import { measureMemory } from './bench/memory.ts'
import { measurePage } from './bench/page.ts'
import { measureReviews } from './bench/reviews.ts'
import { isOk, type Row } from './bench/row.ts'
import { measureThroughput } from './bench/throughput.ts'

const benches: Record<string, () => Promise<Row[]>> = {
  grading: measureGrading,
  throughput: measureThroughput,
  burst: measureBurst,
  page: measurePage,
  reviews: measureReviews,
  memory: measureMemory,
}

const usage = `usage: npm run bench -- [${Object.keys(benches).join('|')} ...] [--json <file>]`

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
    const unknown = positionals.find((name) => !(name in benches))
    if (unknown) throw new Error(`there is no bench ${unknown}`)
    return { json: values.json, names: positionals.length > 0 ? positionals : Object.keys(benches) }
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exit(2)
  }
}

function table(rows: Row[]) {
  return rows.map((row) => {
    const { name, value, unit, budget, atLeast, baseline } = row
    return {
      name,
      value: round(value),
      unit,
      budget: budget === null ? '' : `${atLeast ? '>=' : '<='} ${budget}`,
      ok: isOk(row) ? 'ok' : 'MISSED',
      baseline: baseline ? `${baseline.name}: ${round(baseline.value)}` : '',
      ratio: baseline ? round(baseline.ratio) : '',
    }
  })
}

const round = (value: number) => Number(value.toPrecision(3))

const { json, names } = readArguments()
const rows: Row[] = []
for (const name of names) {
  console.error(`measuring ${name} ...`)
  rows.push(...(await (benches[name] as () => Promise<Row[]>)()))
}
console.table(table(rows))
if (json)
  await writeFile(
    json,
    `${JSON.stringify(
      rows.map((row) => ({ ...row, ok: isOk(row) })),
      null,
      2,
    )}\n`,
  )
process.exit(rows.every(isOk) ? 0 : 1)

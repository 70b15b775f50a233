import type { PrismaClient } from '#prisma/client.ts'
import {
  type ChangedSubmission,
  changedSubmissions,
  type RegradeCounts,
  regradeCounts,
} from '#prisma/regrade-report.ts'
import { changedText, countsText } from './text.ts'

/** A regrade as it is told; `changed` only where it is told in full. */
export interface RegradeReport {
  id: string
  exercise: string
  exerciseHash: string
  createdAt: Date
  counts: RegradeCounts
  changed?: ChangedSubmission[]
}

/** The latest regrades, without their single submissions. */
export async function latestReports(database: PrismaClient): Promise<RegradeReport[]> {
  const rows = await database.regrade.findMany({
    where: { submissions: { some: {} } },
    orderBy: { createdAt: 'desc' },
    take: 10,
    select: { id: true },
  })
  return reportsOf(
    database,
    rows.map(({ id }) => id),
  )
}

/** These regrades with each submission whose verdict changed. */
export async function fullReports(database: PrismaClient, ids: readonly string[]): Promise<RegradeReport[]> {
  const reports = await reportsOf(database, ids)
  return Promise.all(
    reports.map(async (report) => ({ ...report, changed: await changedSubmissions(database, report.id) })),
  )
}

async function reportsOf(database: PrismaClient, ids: readonly string[]): Promise<RegradeReport[]> {
  const counts = await regradeCounts(database, ids)
  const rows = await database.regrade.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, exercise: true, exerciseHash: true, createdAt: true },
  })
  return rows.flatMap((row) => {
    const own = counts.get(row.id)
    return own ? [{ ...row, counts: own }] : []
  })
}

export function reportText({ exercise, createdAt, counts, changed }: RegradeReport): string {
  if (!changed) return `${createdAt.toISOString().slice(0, 16).replace('T', ' ')}Z  ${exercise}: ${countsText(counts)}`
  return [`${exercise}: ${countsText(counts)}`, ...(changed.length > 0 ? [changedText(changed)] : [])].join('\n')
}

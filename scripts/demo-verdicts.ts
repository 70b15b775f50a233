import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { grade } from '#grader/grade.ts'
import { encodeVerdict, mistakeOf } from '#grader/protocol.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import { demoSubmissionSeed, type GradeDemo } from '#prisma/seed.ts'

/** Runs `act` with a grader for demo submissions: their verdicts are real ones. */
export async function withDemoGrader<Result>(act: (grade: GradeDemo) => Promise<Result>): Promise<Result> {
  const sandbox = await createSandbox()
  const gradeDemo: GradeDemo = async (exercise, mistake) => {
    const file = mistake === null ? 'solution.ts' : join('mistakes', `${mistake}.ts`)
    const code = await readFile(join(exercise.folder, file), 'utf8')
    const verdict = await grade(exercise, code, demoSubmissionSeed, sandbox)
    return {
      code,
      status: verdict.status,
      mistake: mistakeOf(verdict),
      verdict: encodeVerdict(verdict) as Awaited<ReturnType<GradeDemo>>['verdict'],
      exerciseHash: verdict.exerciseHash,
    }
  }
  return act(gradeDemo).finally(() => sandbox.close())
}

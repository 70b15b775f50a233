import 'server-only'
import { type ClassReport, classReportOf } from './class-report-of.ts'
import { requireClass } from './classes.ts'

export type { ConceptReport, ExerciseReport, MemberReport } from './class-report-of.ts'

/** What an instructor sees of a class, or a learner of themselves: the same numbers, over one person. */
export async function classReport(classId: string, now: Date): Promise<ClassReport> {
  const { courses, role, userId } = await requireClass(classId)
  return classReportOf({ id: classId, courses }, role === 'learner' ? userId : null, now)
}

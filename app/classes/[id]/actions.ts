'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { deleteClass, leaveClass, removeMember } from '#app/_server/classes.ts'
import { type RegradeProgress, regradeForClass } from '#app/_server/regrades.ts'

// An action is an address like any other: whatever it is called with may have been sent by anybody.
const Id = z.string()

export async function leave(classId: string): Promise<void> {
  await leaveClass(Id.parse(classId))
  redirect('/classes')
}

export async function remove(classId: string, memberId: string): Promise<void> {
  const id = Id.parse(classId)
  await removeMember(id, Id.parse(memberId))
  revalidatePath(`/classes/${id}`)
}

/** Null where there is nothing of one's own class to regrade. */
export async function regrade(classId: string, exercise: string): Promise<RegradeProgress | null> {
  const started = await regradeForClass(Id.parse(classId), Id.parse(exercise))
  return started.ok ? started.value : null
}

export async function destroy(classId: string): Promise<void> {
  await deleteClass(Id.parse(classId))
  redirect('/classes')
}

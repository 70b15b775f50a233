'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { deleteClass, leaveClass, removeMember } from '#app/_server/classes.ts'

export async function leave(classId: string): Promise<void> {
  await leaveClass(classId)
  redirect('/classes')
}

export async function remove(classId: string, memberId: string): Promise<void> {
  await removeMember(classId, memberId)
  revalidatePath(`/classes/${classId}`)
}

export async function destroy(classId: string): Promise<void> {
  await deleteClass(classId)
  redirect('/classes')
}

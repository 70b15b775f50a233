'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { createClass, joinClass } from '#app/_server/classes.ts'
import { library } from '#exercises/load.ts'

const NewClass = z.object({ name: z.string().trim().min(1).max(80), courses: z.array(z.string()).min(1) })

export interface FormState {
  error: 'name' | 'courses' | 'unknown-code' | null
  /** What was typed and which courses were chosen, so that an error costs nothing, even without JavaScript. */
  typed: string
  chosen: string[]
}

/** Makes a class and goes to it. */
export async function create(_state: FormState, form: FormData): Promise<FormState> {
  const typed = String(form.get('name') ?? '')
  const chosen = form.getAll('course').map(String)
  const parsed = NewClass.safeParse({ name: typed, courses: chosen })
  if (!parsed.success)
    return { error: parsed.error.issues.some(({ path }) => path[0] === 'name') ? 'name' : 'courses', typed, chosen }
  const known = new Set((await library()).courses.map(({ id }) => id))
  const courses = parsed.data.courses.filter((course) => known.has(course))
  if (courses.length === 0) return { error: 'courses', typed, chosen }
  const id = await createClass(parsed.data.name, courses)
  redirect(`/classes/${id}`)
}

/** Joins the class with the typed code and goes to it. */
export async function join(_state: FormState, form: FormData): Promise<FormState> {
  const typed = String(form.get('code') ?? '')
  const joined = await joinClass(typed)
  if (!joined.ok) return { error: joined.error, typed, chosen: [] }
  revalidatePath('/classes')
  redirect(`/classes/${joined.value}`)
}

import 'server-only'
import { randomInt } from 'node:crypto'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { fail, type Result, succeed } from '#app/_core/result.ts'
import { database } from '#prisma/client.ts'
import { requireUser } from './session.ts'

export type Role = 'instructor' | 'learner'

/** Without the letters and digits that people mix up when they read a code aloud. */
const codeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const codeLength = 8

const newCode = () => Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('')

/** A code as typed: case, spaces and hyphens do not matter. */
export const normaliseCode = (typed: string) => typed.toUpperCase().replaceAll(/[\s-]/g, '')

/** The classes that one teaches or learns in, by name. */
export async function myClasses() {
  const { id: userId } = await requireUser()
  return database().classMember.findMany({
    where: { userId },
    orderBy: { class: { name: 'asc' } },
    select: {
      role: true,
      class: {
        select: {
          id: true,
          name: true,
          courses: true,
          _count: { select: { members: { where: { role: 'learner' } } } },
        },
      },
    },
  })
}

/** Makes a class with oneself as its instructor; gives its id. */
export async function createClass(name: string, courses: string[]): Promise<string> {
  const { id: userId } = await requireUser()
  const { id } = await database().class.create({
    data: { name, courses, code: newCode(), members: { create: { userId, role: 'instructor' } } },
    select: { id: true },
  })
  return id
}

/** What somebody with the code may know of a class before joining: its name, courses and instructors. */
export async function findClassByCode(code: string) {
  const { id: userId } = await requireUser()
  return database().class.findUnique({
    where: { code: normaliseCode(code) },
    select: {
      id: true,
      name: true,
      courses: true,
      members: {
        where: { OR: [{ role: 'instructor' }, { userId }] },
        select: { userId: true, role: true, user: { select: { name: true } } },
      },
    },
  })
}

/** Joins as a learner; joining again changes nothing. Gives the class's id. */
export async function joinClass(code: string): Promise<Result<string, 'unknown-code'>> {
  const { id: userId } = await requireUser()
  const found = await database().class.findUnique({ where: { code: normaliseCode(code) }, select: { id: true } })
  if (!found) return fail('unknown-code')
  await database().classMember.createMany({
    data: [{ classId: found.id, userId, role: 'learner' }],
    skipDuplicates: true,
  })
  return succeed(found.id)
}

/** A class that one is a member of, with one's role in it; anything else is not found. Read once a request. */
export const requireClass = cache(async (classId: string) => {
  const { id: userId } = await requireUser()
  const membership = await database().classMember.findUnique({
    where: { classId_userId: { classId, userId } },
    select: { role: true, class: { select: { id: true, name: true, code: true, courses: true } } },
  })
  if (!membership) notFound()
  return { ...membership.class, role: membership.role as Role, userId }
})

/** Leaves a class as a learner. Its instructor does not leave but deletes it. */
export async function leaveClass(classId: string): Promise<void> {
  const { id: userId } = await requireUser()
  await database().classMember.deleteMany({ where: { classId, userId, role: 'learner' } })
}

/** Takes a learner out of a class that one teaches; what they learned stays theirs. */
export async function removeMember(classId: string, memberId: string): Promise<void> {
  const { id: userId } = await requireUser()
  const taughtByMe = { members: { some: { userId, role: 'instructor' } } }
  await database().classMember.deleteMany({ where: { classId, userId: memberId, role: 'learner', class: taughtByMe } })
}

/** Deletes a class that one teaches; its learners keep their reviews and submissions. */
export async function deleteClass(classId: string): Promise<void> {
  const { id: userId } = await requireUser()
  await database().class.deleteMany({ where: { id: classId, members: { some: { userId, role: 'instructor' } } } })
}

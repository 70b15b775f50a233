import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ContentError, type Problem } from '#exercises/content-error.ts'
import { courseIds } from '#exercises/course-ids.ts'
import { type Library, loadLibrary } from '#exercises/load.ts'
import type { Variants } from '#exercises/variant.ts'

/** Files by their path below the root; null takes one away. */
export type Files = Record<string, string | null>

const course = (id: string, exercises = '[]') => `id: ${id}
title: { en: ${id}, vi: ${id} }
summary: { en: A course., vi: Một khoá học. }
concepts:
  - id: first
    title: { en: First, vi: Một }
  - id: second
    title: { en: Second, vi: Hai }
    requires: [first]
exercises: ${exercises}
`

export const exerciseYaml = `title: { en: Double, vi: Gấp đôi }
concepts: [second, improving-networks/first]
level: warm-up
minutes: 1
entry: { name: double, signature: '(x: number) => number' }
hints:
  - { en: Look at x., vi: Nhìn vào x. }
  - { en: Add x to itself., vi: Cộng x với chính nó. }
  - { en: The line is x + x., vi: Dòng đó là x + x. }
mistakes:
  halves: { en: You halved., vi: Bạn chia đôi. }
  squares: { en: You squared., vi: Bạn bình phương. }
  negates: { en: You negated., vi: Bạn đổi dấu. }
`

const exercise = {
  'exercise.yaml': exerciseYaml,
  'prompt.en.md': 'Double it.',
  'prompt.vi.md': 'Nhân đôi.',
  'starter.ts': 'export function double(x: number) {}',
  'solution.ts': 'export function double(x: number) { return x + x }',
  'reference.ts': 'export default { compute: (x) => 2 * x }',
  'mistakes/halves.ts': 'export function double(x: number) { return x / 2 }',
  'mistakes/squares.ts': 'export function double(x: number) { return x * x }',
  'mistakes/negates.ts': 'export function double(x: number) { return -x }',
}

const whole: Files = {
  ...Object.fromEntries(courseIds.map((id) => [`${id}/course.yaml`, course(id)])),
  'neural-networks/course.yaml': course('neural-networks', '[double]'),
  ...Object.fromEntries(Object.entries(exercise).map(([name, text]) => [`neural-networks/double/${name}`, text])),
  'neural-networks/cards/second.yaml':
    'cards:\n  - { id: later, type: basic, front: { en: a, vi: b }, back: { en: c, vi: d } }\n',
  'neural-networks/cards/first.yaml':
    'cards:\n  - { id: early, type: basic, front: { en: a, vi: b }, back: { en: c, vi: d } }\n',
}

export const smallVariants: Record<string, Variants> = {
  'neural-networks': { doubled: (random) => ({ values: { x: random.integer(1, 9) }, answer: 2 }) },
}

/** The text of a small, whole content's file, changed by one replacement that must find its place. */
export function changed(file: string, from: string, to: string): Files {
  const before = whole[file]
  if (!before?.includes(from)) throw new Error(`${file} has no ${from}`)
  return { [file]: before.replace(from, to) }
}

/** Writes a small content that is whole but for the given changes into a folder that goes when the test ends. */
export async function writeContent(changes: Files = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'content-'))
  onTestFinished(() => rm(root, { recursive: true }))
  for (const [path, text] of Object.entries({ ...whole, ...changes })) {
    if (text === null) continue
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}

export async function loadContent(changes: Files = {}): Promise<Library> {
  return loadLibrary(await writeContent(changes), smallVariants)
}

/** The problems of a content with these changes; none when it loads. */
export async function problemsOf(changes: Files): Promise<readonly Problem[]> {
  try {
    await loadContent(changes)
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
}

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Report } from '#grader/exercise-check/report.ts'
import { listExercise } from '#scripts/exercise/list-exercise.ts'
import { change, writeWorkingContent } from '#tests/exercises/working-content.ts'

interface Ending {
  exitCode: number
  stdout: string
  stderr: string
}

const repository = join(import.meta.dirname, '../..')

/** What `npm run exercise -- ...` does. */
function runExercise(...parameters: string[]): Promise<Ending> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/exercise.ts', ...parameters], { cwd: repository }, (error, stdout, stderr) =>
      resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
}

const key = 'neural-networks/scale-it'

/** A content with one new exercise, and where it is. */
async function contentWithNew(): Promise<{ root: string; folder: string; made: Ending }> {
  const root = await writeWorkingContent()
  const made = await runExercise('new', key, '--root', root)
  return { root, folder: join(root, key), made }
}

describe('a new exercise', () => {
  it('is made whole, listed last, and well at its first check', async () => {
    const { root, folder, made } = await contentWithNew()
    expect({ ...made, stdout: '' }).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    expect(made.stdout).toContain(`npm run exercise -- check ${key} --watch`)
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      'exercise.yaml',
      'mistakes',
      'mistakes/adds.ts',
      'mistakes/divides.ts',
      'mistakes/drops-sign.ts',
      'prompt.en.md',
      'prompt.vi.md',
      'reference.ts',
      'solution.ts',
      'starter.ts',
    ])
    expect(await readFile(join(folder, 'exercise.yaml'), 'utf8')).toContain('title: { en: Scale it, vi: Scale it }')
    expect(await readFile(join(folder, 'starter.ts'), 'utf8')).toContain('function scaleIt(')

    const { exitCode, stdout, stderr } = await runExercise('check', 'scale-it', '--root', root)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^ok {3}neural-networks\/scale-it {2}all well/)
    expect(stdout).toMatch(/^ {2}divides +x {2}\. {2}x {2}x {2}x {3,}\d+ %$/m)
  })

  it('leaves all else in course.yaml as it was', async () => {
    const root = await writeWorkingContent()
    const file = join(root, 'neural-networks/course.yaml')
    const before = await readFile(file, 'utf8')
    await runExercise('new', key, '--root', root)
    expect(await readFile(file, 'utf8')).toBe(before.replace('exercises: []', 'exercises: [scale-it]'))
  })

  it.each([
    ['in no course', 'networks/scale-it', 'there is no course "networks"; expected one of neural-networks, '],
    ['without a course', 'scale-it', '"scale-it" is no name: expected <course>/<slug>'],
    ['by a slug that is none', 'neural-networks/Scale_it', '"Scale_it" is no slug: expected lower-case words'],
    ['by a slug that no function can have', 'neural-networks/2d-scale', '"2d-scale" starts with a digit'],
    ['where a card is', 'neural-networks/early', '"early" is a card of neural-networks'],
    ['where the cards are', 'neural-networks/cards', '"cards" is the folder of the cards'],
  ])('is refused %s', async (_, name, reason) => {
    const root = await writeWorkingContent()
    const course = await readFile(join(root, 'neural-networks/course.yaml'), 'utf8')
    const { exitCode, stdout, stderr } = await runExercise('new', name, '--root', root)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(`exercise: ${reason}`)
    expect(stderr).toContain('usage: npm run exercise')
    expect(await readFile(join(root, 'neural-networks/course.yaml'), 'utf8')).toBe(course)
  })

  it('is refused where one is already, which stays as it was', async () => {
    const { root, folder } = await contentWithNew()
    await writeFile(join(folder, 'starter.ts'), 'mine')
    const { exitCode, stderr } = await runExercise('new', key, '--root', root)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`${key} is there already`)
    expect(await readFile(join(folder, 'starter.ts'), 'utf8')).toBe('mine')
  })
})

describe('a slug is put at the end of the exercises, and nothing else is touched', () => {
  it.each([
    ['an empty list', 'exercises: [ ] # none\nx: 1\n', 'exercises: [new] # none\nx: 1\n'],
    ['a list on one line', 'exercises: [one, two] # c\n', 'exercises: [one, two, new] # c\n'],
    ['a list with a last comma', 'exercises: [\n  one,\n]\n', 'exercises: [\n  one, new,\n]\n'],
    [
      'a list of lines',
      'exercises:\n  - one\n  - two # c\n\nx: 1\n',
      'exercises:\n  - one\n  - two # c\n  - new\n\nx: 1\n',
    ],
    ['lines without indent', 'exercises:\n- one\nx: 1\n', 'exercises:\n- one\n- new\nx: 1\n'],
    ['a file without a last line end', 'exercises:\n  - one', 'exercises:\n  - one\n  - new'],
  ])('%s', (_, before, after) => {
    expect(listExercise(before, 'new')).toBe(after)
  })

  it('unless there is no list', () => {
    expect(listExercise('exercises:\nx: 1\n', 'new')).toBeNull()
  })
})

describe('checking', () => {
  it('ends with 1 when a check failed, and says where, what, and what to do', async () => {
    const { root, folder } = await contentWithNew()
    await change(folder, ['mistakes/adds.ts', 'tf.add', 'tf.mul'])
    const { exitCode, stdout } = await runExercise('check', key, '--root', root)
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^FAIL neural-networks\/scale-it {2}1 failure/)
    expect(stdout).toContain(`  FAIL mistakes
         FAIL mistakes/adds.ts: is accepted
              -> Add a fixed case in which it is wrong, or take it out.`)
    // Into a pipe, without colours.
    expect(stdout).not.toContain('\x1b')
  })

  it('ends with 1 when the content does not load, what was asked for first', async () => {
    const { root, folder } = await contentWithNew()
    await change(join(root, 'improving-networks'), ['course.yaml', 'summary', 'sumary'])
    await change(folder, ['exercise.yaml', 'minutes: 3', 'minutes: soon'])
    await rm(join(folder, 'prompt.vi.md'))
    const { exitCode, stdout } = await runExercise('check', 'scale-it', '--root', root)
    expect(exitCode).toBe(1)
    const lines = stdout.split('\n').filter((line) => line.startsWith('  FAIL'))
    expect(lines[0]).toMatch(/^ {2}FAIL neural-networks\/scale-it\/exercise\.yaml:\d+: minutes: .*expected number/)
    expect(lines[1]).toContain(`${key}/prompt.vi.md: missing translation`)
    expect(lines[2]).toContain('improving-networks/course.yaml')
  })

  it('gives all that it found as JSON on request', async () => {
    const { root } = await contentWithNew()
    const { exitCode, stdout } = await runExercise('check', '--json', '--root', root)
    expect(exitCode).toBe(0)
    const { problems, exercises } = JSON.parse(stdout) as { problems: unknown[]; exercises: Report[] }
    expect(problems).toEqual([])
    expect(exercises.map((report) => report.key)).toEqual([key])
    expect(exercises[0]?.table?.mistakes.map(({ id }) => id)).toEqual(['adds', 'divides', 'drops-sign'])
  })

  it.each([
    ['an exercise that is not there', ['check', 'nowhere'], 'there is no exercise "nowhere"; there are '],
    ['two at once', ['check', 'sigmoid', 'softmax'], 'one exercise at a time, not also softmax'],
    ['what it does not know', ['grade'], 'there is no "grade", only new and check'],
    ['nothing', [], 'new or check?'],
    ['an unknown option', ['check', '--fast'], "Unknown option '--fast'"],
    ['JSON again and again', ['check', 'sigmoid', '--watch', '--json'], '--json is for one check'],
  ])('ends with 2 for %s', async (_, parameters, reason) => {
    const { exitCode, stdout, stderr } = await runExercise(...parameters)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(`exercise: ${reason}`)
  })
})

/** A running command, what it says, and how to wait for what it will say. */
function follow(...parameters: string[]): { child: ChildProcess; until(text: string | RegExp): Promise<string> } {
  const child = spawn(process.execPath, ['scripts/exercise.ts', ...parameters], { cwd: repository })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let said = ''
  let look = () => {}
  child.stdout.on('data', (data: Buffer) => {
    said += data
    look()
  })
  // Takes what was said up to the text, so that the next wait is for what comes after it.
  const until = (text: string | RegExp) =>
    new Promise<string>((resolve, reject) => {
      child.once('exit', () => reject(new Error(`ended before it said ${text}:\n${said}`)))
      look = () => {
        const at = said.search(text)
        if (at < 0) return
        const line = said.indexOf('\n', at) + 1
        if (line === 0) return
        const taken = said.slice(0, line)
        said = said.slice(line)
        look = () => {}
        resolve(taken)
      }
      look()
    })
  return { child, until }
}

/** The processes that have this one above them. */
async function descendants(pid: number): Promise<number[]> {
  const parents = new Map<number, number>()
  for (const name of (await readdir('/proc')).filter((it) => /^\d+$/.test(it))) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const [, parent] = stat.replace(/^.*\) /, '').split(' ')
    parents.set(Number(name), Number(parent))
  }
  const below = (above: number): number[] =>
    [...parents].filter(([, parent]) => parent === above).flatMap(([child]) => [child, ...below(child)])
  return below(pid)
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('watching', () => {
  it('checks again after each edit, whatever is wrong with it, and ends with all that it started', async () => {
    const { root, folder } = await contentWithNew()
    const { child, until } = follow('check', key, '--watch', '--root', root)
    expect(await until('waiting for changes')).toContain('all well')

    await change(folder, ['reference.ts', 'tf.mul(x, factor)', 'tf.mul(x, factor'])
    expect(await until('waiting for changes')).toContain('FAIL reference.ts: cannot be loaded')

    await change(folder, ['reference.ts', 'tf.mul(x, factor', 'tf.mul(x, factor)'])
    expect(await until('waiting for changes')).toContain('all well')

    // A reference without end is ended by the next edit.
    await change(folder, ['reference.ts', '=> tf.mul(x, factor)', '=> { for (;;); }'])
    await until('checking')
    await expect.poll(() => descendants(child.pid as number), { interval: 20 }).not.toEqual([])
    await change(folder, ['reference.ts', '=> { for (;;); }', '=> tf.mul(x, factor)'])
    expect(await until('waiting for changes')).toContain('all well')

    await change(join(root, 'neural-networks'), ['course.yaml', 'scale-it', 'scale-that'])
    expect(await until('waiting for changes')).toContain('listed but missing')
    await change(join(root, 'neural-networks'), ['course.yaml', 'scale-that', 'scale-it'])
    await until('checking')

    let started: number[] = []
    const withSandbox = async () => {
      started = await descendants(child.pid as number)
      return started.length
    }
    await expect.poll(withSandbox, { interval: 20, timeout: 10_000 }).toBeGreaterThan(1)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    await expect.poll(() => started.filter(isAlive), { timeout: 10_000 }).toEqual([])
  }, 120_000)
})

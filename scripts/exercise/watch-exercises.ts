import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { basename, dirname, sep } from 'node:path'
import { whenOrphaned } from '#scripts/when-orphaned.ts'

/** Editors save in several steps: write a draft, rename it, touch it. */
const quietMs = 100

interface Watched {
  /** What is looked at, with all below it. */
  folder: string
  /** Whether a file in it, by its path from the folder, is one of those meant. */
  isMeant(file: string): boolean
  /** The command that checks once. */
  command: string[]
}

/**
 * Checks now and whenever a file changes, until it is asked to end. Each check is a process of its own: so a shared file that
 * was edited is loaded anew, and a reference that never ends is ended by the next edit.
 */
export function watchExercises({ folder, isMeant, command }: Watched): Promise<void> {
  let running: ChildProcess | null = null
  let pending: NodeJS.Timeout | undefined
  const isTerminal = process.stdout.isTTY

  function check(): void {
    running?.kill('SIGTERM')
    if (isTerminal) process.stdout.write('\x1b[2J\x1b[3J\x1b[H')
    console.log(`${new Date().toLocaleTimeString('en-GB')}  checking`)
    const child = spawn(process.execPath, command, { stdio: 'inherit' })
    running = child
    child.on('exit', () => {
      if (running !== child) return
      running = null
      console.log(`\n${new Date().toLocaleTimeString('en-GB')}  waiting for changes in ${folder}; Ctrl-C ends`)
    })
  }

  const watcher = watch(folder, { recursive: true }, (_, file) => {
    if (file === null || !isMeant(file.split(sep).join('/'))) return
    clearTimeout(pending)
    pending = setTimeout(check, quietMs)
  })
  check()

  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(pending)
      watcher.close()
      const last = running
      running = null
      if (last === null || last.exitCode !== null) return resolve()
      last.once('exit', () => resolve())
      last.kill('SIGTERM')
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
    whenOrphaned(end)
  })
}

/** What belongs to an exercise: its folder, and the course.yaml that lists it. */
export function filesOf(exerciseFolder: string): Pick<Watched, 'folder' | 'isMeant'> {
  const slug = basename(exerciseFolder)
  return {
    folder: dirname(exerciseFolder),
    isMeant: (file) => file === 'course.yaml' || file.startsWith(`${slug}/`),
  }
}

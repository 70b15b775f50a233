import { closeSync, fstatSync, openSync, readSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type Told, ToldCase } from './messages.ts'

const nothing: Told = { cases: [], console: '', lastConsole: '' }
const Heading = z.strictObject({ id: z.number(), console: z.string().max(20_000) })

/** A file for the notes of a process (`notes.ts`): without a name from the start, so that it ends with those who hold it. */
export function openNotes() {
  const path = join(tmpdir(), `notes-${crypto.randomUUID()}`)
  const descriptor = openSync(path, 'wx+', 0o600)
  unlinkSync(path)
  let isOpen = true
  return {
    descriptor,
    /** What is noted of an order. The process is not believed: it reads as far as it is in the format. */
    read: (id: number): Told => (isOpen ? readTold(textOf(descriptor), id) : nothing),
    close(): void {
      if (isOpen) closeSync(descriptor)
      isOpen = false
    },
  }
}

function textOf(descriptor: number): string {
  const bytes = Buffer.alloc(Math.min(fstatSync(descriptor).size, 40_000_000))
  const length = readSync(descriptor, bytes, 0, bytes.length, 0)
  return bytes.toString('utf8', 0, length)
}

function readTold(text: string, id: number): Told {
  // Behind the last line end is what was not written to its end.
  const [heading, ...lines] = text.split('\n').slice(0, -1)
  const begun = Heading.safeParse(parse(heading ?? '')).data
  if (begun?.id !== id) return nothing
  const cases: ToldCase[] = []
  for (const line of lines) {
    const told = ToldCase.safeParse(parse(line)).data
    if (told === undefined) break
    cases.push(told)
  }
  return { cases, console: begun.console, lastConsole: '' }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

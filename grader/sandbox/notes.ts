import { ftruncateSync, writeSync } from 'node:fs'

/** Where a sandbox process finds the file of its notes, which its parent has opened for it. */
export const notesDescriptor = 3

let at = 0
let isFull = false

function write(line: string): void {
  try {
    if (!isFull) at += writeSync(notesDescriptor, `${line}\n`, at)
  } catch {
    // The file has reached the size that it may have: there is a reply to come, and this was only for its absence.
    isFull = true
  }
}

/**
 * Begins the notes of an order: what its parent will read if this process is ended before it could reply. They are in a
 * file and not in a pipe, because nobody reads them as long as all goes well.
 */
export function beginNotes(id: number, console: string): void {
  at = 0
  isFull = false
  ftruncateSync(notesDescriptor, 0)
  write(JSON.stringify({ id, console }))
}

/** Notes a case that is done, by its JSON. */
export const noteCase = write

import type { Readable } from 'node:stream'

/**
 * Calls back with each line of a stream; one longer than `capCharacters` as soon as it is too long. Only the line feed
 * ends a line: for Node's readline U+2028 does too, and that may stand in JSON, in any text of a learner's.
 */
export function onLines(stream: Readable, capCharacters: number, receive: (line: string) => void): void {
  let parts: string[] = []
  let characters = 0
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const [head = '', ...rest] = chunk.split('\n')
    parts.push(head)
    characters += head.length
    for (const next of rest) {
      receive(parts.join(''))
      parts = [next]
      characters = next.length
    }
    if (characters > capCharacters) {
      receive(parts.join(''))
      parts = []
      characters = 0
    }
  })
}

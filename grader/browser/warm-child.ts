import type { FromChild } from './messages.ts'

const startMs = 20_000

/** Starts a child, which is ready once it has loaded tfjs and said so. */
export function warmChild(url: string): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const child = new Worker(url)
    const fail = (reason: string) => {
      clearTimeout(timer)
      child.terminate()
      reject(new Error(reason))
    }
    const timer = setTimeout(() => fail('a worker for code did not start in time'), startMs)
    child.onerror = (event) => {
      event.preventDefault()
      fail(`a worker for code did not start: ${event.message}`)
    }
    child.onmessage = ({ data }: MessageEvent<FromChild>) => {
      if (data.kind !== 'warm') return
      clearTimeout(timer)
      resolve(child)
    }
  })
}

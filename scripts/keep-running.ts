import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'

/** A part of the app that runs as a process of its own. */
export interface Part {
  /** Settles when it works for the first time; rejects when it does not come to that. */
  ready: Promise<void>
  /** Ends it and all that it started. */
  stop(): Promise<void>
}

const graceMs = 9000
const quickMs = 10_000
const patience = 3

/**
 * Runs a script as a part of the app, and starts it again when it ends by itself. One that ends three times within ten
 * seconds of its start will not get better: then `onGivenUp` is called.
 */
export function keepRunning(name: string, command: string[], env: NodeJS.ProcessEnv, onGivenUp: () => void): Part {
  let stopping = false
  let child: ChildProcess
  let quickEnds = 0
  const { promise: ready, resolve: isReady, reject: isNotReady } = Promise.withResolvers<void>()

  const launch = () => {
    const startedAt = performance.now()
    let works = false
    // A group of its own: Ctrl-C reaches us alone, and we end the parts in order.
    child = spawn(process.execPath, command, { env, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    child.on('message', (message) => {
      if (message !== 'ready') return
      works = true
      isReady()
    })
    child.once('exit', async (code, signal) => {
      endGroup(child, 'SIGKILL')
      if (stopping) return
      if (!works && quickEnds === 0) isNotReady(new Error(`The ${name} process did not start: its reason is above.`))
      quickEnds = performance.now() - startedAt < quickMs ? quickEnds + 1 : 0
      console.error(`The ${name} process ended (${signal ?? `exit code ${code}`}).`)
      if (quickEnds >= patience) return onGivenUp()
      await delay(500 * (quickEnds + 1))
      if (stopping) return
      console.error(`Starting the ${name} process again.`)
      launch()
    })
  }
  launch()

  return {
    ready,
    async stop() {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = new Promise((exit) => child.once('exit', exit))
      child.kill('SIGTERM')
      const tooLong = setTimeout(() => endGroup(child, 'SIGKILL'), graceMs)
      await exited
      clearTimeout(tooLong)
    },
  }
}

/** The process and what it started; a group that is gone is what we want. */
function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (!pid) return
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

import 'server-only'
import { Client } from 'pg'
import { verdictChannel } from '#grader/protocol.ts'

/** Who waits for which submission in this process, and the one connection that listens for all of them. */
interface Feed {
  waiting: Map<string, Set<() => void>>
  listening: Promise<void> | null
}

const connectWithinMs = 5000

// Kept on globalThis, because a development server loads this module anew at each change.
const kept = globalThis as { deepRecallVerdictFeed?: Feed }
kept.deepRecallVerdictFeed ??= { waiting: new Map(), listening: null }
const feed = kept.deepRecallVerdictFeed

function startListening(): Promise<void> {
  const client = new Client({
    connectionString: process.env.DATABASE_URL,
    keepAlive: true,
    connectionTimeoutMillis: connectWithinMs,
  })
  const listening = listen(client)
  // A connection that is lost says so twice; by the second time another may be listening.
  const forget = () => {
    if (feed.listening !== listening) return
    feed.listening = null
    // It may have swallowed an announcement: whoever waits looks at the row again.
    for (const callbacks of feed.waiting.values()) for (const callback of callbacks) callback()
  }
  client.on('error', forget)
  client.on('end', forget)
  listening.catch(forget)
  return listening
}

async function listen(client: Client): Promise<void> {
  client.on('notification', ({ payload }) => {
    for (const callback of feed.waiting.get(payload ?? '') ?? []) callback()
  })
  try {
    await client.connect()
    await client.query(`LISTEN ${verdictChannel}`)
  } catch (cause) {
    // Not awaited: what could not even begin may not be able to end.
    client.end().catch(() => {})
    throw new Error('Listening for verdicts failed', { cause })
  }
}

/**
 * Calls back each time the verdict of a submission may have arrived, until the returned function is called.
 * Resolves when listening has begun, so that a look at the row afterwards misses nothing.
 */
export async function onVerdict(submissionId: string, callback: () => void): Promise<() => void> {
  const callbacks = feed.waiting.get(submissionId) ?? new Set()
  feed.waiting.set(submissionId, callbacks.add(callback))
  const stop = () => {
    callbacks.delete(callback)
    if (callbacks.size === 0 && feed.waiting.get(submissionId) === callbacks) feed.waiting.delete(submissionId)
  }
  feed.listening ??= startListening()
  try {
    await feed.listening
  } catch (error) {
    stop()
    throw error
  }
  return stop
}

import { setTimeout as delay } from 'node:timers/promises'
import { forApiUser } from '#app/_server/api-user.ts'
import { isSubmissionId } from '#app/_server/submission-body.ts'
import { findSubmissionView, type SubmissionView } from '#app/_server/submission-view.ts'
import { onVerdict } from '#app/_server/verdict-feed.ts'

const keepAliveMs = 15_000
/** That grading failed, and is tried again, is announced by nobody: it is looked for this often. */
const lookAgainMs = 2000

const noSuchSubmission = () => Response.json({ error: 'no such submission' }, { status: 404 })

/**
 * Server-sent events: one `verdict` event with the submission as soon as it has its verdict, then the end; before it, one
 * `delayed` event if grading failed by a fault of ours. When the stream ends without a verdict, the browser comes back by
 * itself and asks again.
 */
export const GET = (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  forApiUser(async () => {
    const { id } = await params
    if (!isSubmissionId(id)) return noSuchSubmission()

    const { promise: mayHaveArrived, resolve: wake } = Promise.withResolvers<void>()
    const stop = await onVerdict(id, wake)
    const early = await findSubmissionView(id).catch((error: unknown) => {
      stop()
      throw error
    })
    if (!early) {
      stop()
      return noSuchSubmission()
    }

    const encoder = new TextEncoder()
    const stream = new ReadableStream<Uint8Array>({
      async start(controller) {
        const write = (text: string) => controller.enqueue(encoder.encode(text))
        write('retry: 500\n\n')
        const keepAlive = setInterval(() => write(': waiting\n\n'), keepAliveMs)
        request.signal.addEventListener('abort', () => wake())
        try {
          let view: SubmissionView | null = early
          for (let told = false, last = false; view?.status === 'queued' && !last; ) {
            if (view.delayed && !told) write('event: delayed\ndata:\n\n')
            told ||= view.delayed
            // Woken without a verdict, the connection that listens was lost: the browser's next request opens another.
            last = await Promise.race([mayHaveArrived.then(() => true), delay(lookAgainMs, false)])
            if (request.signal.aborted) return
            view = await findSubmissionView(id)
          }
          if (view && view.status !== 'queued') write(`event: verdict\ndata: ${JSON.stringify(view)}\n\n`)
          controller.close()
        } catch (error) {
          controller.error(error)
        } finally {
          clearInterval(keepAlive)
          stop()
        }
      },
      cancel: () => wake(),
    })
    return new Response(stream, {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
    })
  })

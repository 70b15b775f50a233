import { runnerFile } from '#app/_server/practice.ts'
import { fileResponse } from '../../file-response.ts'

/**
 * The policy of the worker that runs a learner's code, and of the workers that it starts: they load nothing and reach nobody.
 * Code from text is what they are there for.
 */
const policy = "default-src 'none'; script-src blob: 'unsafe-eval'; worker-src blob:"

/** The programs of the worker, and the type stripper. */
export async function GET(_: Request, { params }: { params: Promise<{ version: string; file: string }> }) {
  const { version, file } = await params
  return fileResponse(await runnerFile(version, file), { 'content-security-policy': policy })
}

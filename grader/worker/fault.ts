/** A fault of ours as an operator reads it, in one line: what failed, and what caused it, and what caused that. */
export function faultText(error: unknown): string {
  const texts: string[] = []
  for (let at = error; at instanceof Error; at = at.cause) texts.push(ownText(at))
  return texts.length > 0 ? texts.join(': ') : String(error)
}

// Prisma tells the call first, over several lines, and what was wrong with it last.
const ownText = ({ message, name }: Error) => message.trim().split('\n').at(-1) || name

/** Lets work fail with all its causes in one message, which is what the queue keeps of an error. */
export async function tellingFaults(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (cause) {
    throw new Error(faultText(cause), { cause })
  }
}

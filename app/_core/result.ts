/** The outcome of something that may fail in expected ways. The unexpected throws. */
export type Result<Value, Error extends string> = { ok: true; value: Value } | { ok: false; error: Error }

export const succeed = <Value>(value: Value) => ({ ok: true, value }) as const
export const fail = <Error extends string>(error: Error) => ({ ok: false, error }) as const

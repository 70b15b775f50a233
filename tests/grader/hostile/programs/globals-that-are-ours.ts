// expect: returned
// What is global is the language's, `tf` and `console`: no part of the harness, and not tfjs's engine.
export function double(x: number) {
  const ours = Object.getOwnPropertyNames(globalThis).filter((name) => /harness|engine|tfGlobals|ivm|learner/i.test(name))
  return ours.length > 0 ? ours : 2 * x
}

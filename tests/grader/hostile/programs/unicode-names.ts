// expect: returned
// The export line that is added must find the entry however its name is written.
export function d\u006fuble(x: number) { const ｘ = x, \u{78}2 = ｘ; return 2 * \u{78}2 }

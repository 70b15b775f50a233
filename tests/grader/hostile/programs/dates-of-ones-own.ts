// expect: returned
class Never extends Date { static now(): number { while (true); } }
;(globalThis as any).Date = Never
Never.prototype.getTime = () => { while (true); }
export const double = (x: number) => tf.tidy('timed', () => tf.scalar(x).add(x).dataSync()[0] as any)

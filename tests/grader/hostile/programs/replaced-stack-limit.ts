// expect: threw
Object.defineProperty(Error, 'stackTraceLimit', { get() { while (true); } })
export const double = (x: number) => (null as any).x

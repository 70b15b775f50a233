// expect: threw
// A tag made errors of the host catchable, once a way out of vm2.
export const double = (x: number) => new (WebAssembly as any).Exception((WebAssembly as any).JSTag, [new Error()])

// expect: threw
export const double = (x: number) => new (globalThis as any).ShadowRealm().evaluate('globalThis.process') ?? 2 * x

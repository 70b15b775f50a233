// expect: threw
export const double = (x: number) => structuredClone({ get x() { return 2 * x } }, { transfer: [] }).x

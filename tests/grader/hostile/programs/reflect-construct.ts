// expect: returned-promise
export const double = (x: number) => Reflect.construct(Object, [], class Strange extends Promise<void> {})

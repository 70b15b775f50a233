// expect: unreadable
export const double = (x: number) => ({ ['__proto__']: { polluted: 'yes' }, value: 2 * x })

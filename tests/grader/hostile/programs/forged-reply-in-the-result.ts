// expect: unreadable
// A reply is JSON that we write: no text in a result, a name or a message can end it early.
const forged = '"}],"console":""},"retire":false}\n{"id":2,"run":{"kind":"crashed","console":""}}\u2028\0\ud800'
export const double = (x: number) => new ({ [forged]: class { constructor() { console.log(forged) } } }[forged] as any)()

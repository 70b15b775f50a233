// expect: returned
class Species extends Array {
  static get [Symbol.species](): any {
    throw new Error('species')
  }
}
Object.defineProperty(Array, Symbol.species, { value: Species })
Object.defineProperty(Promise, Symbol.species, { value: Species })
export const double = (x: number) => 2 * x

// Our own copies of what the harness calls, taken before a learner's code can replace any of them.

/** `method.call(receiver, ...args)` that does not look up `call`. */
const unbound = <Receiver, Args extends unknown[], Result>(
  method: (this: Receiver, ...args: Args) => Result,
): ((receiver: Receiver, ...args: Args) => Result) => Function.prototype.call.bind(method) as never

export const isArray = Array.isArray
export const isSame = Object.is
export const prototypeOf = Object.getPrototypeOf
export const keysOf = Object.keys
export const define = Object.defineProperty
export const parseJson = JSON.parse
export const objectPrototype = Object.prototype
export const call = Reflect.apply

/** `list[at] = value` where someone may have put a setter on the prototype. */
export function put(list: unknown[], at: number, value: unknown): void {
  define(list, at, {
    __proto__: null,
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  } as PropertyDescriptor)
}
export const slice = unbound(String.prototype.slice)
const stringify = JSON.stringify

/** A JSON string. `stringify` asks objects for `toJSON`, but never a string. */
export const quote = (text: string): string => stringify(text)

/** Whether an object inherits from a class: `instanceof` without the class's own say in it. */
export const inherits = unbound(Function.prototype[Symbol.hasInstance]) as (cls: unknown, value: unknown) => boolean

const tagOf = unbound(
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag)?.get as (
    this: unknown,
  ) => string | undefined,
)

/** The name of a typed array's class, and undefined for anything else, whatever it claims to be. */
export const typedArrayName = (value: unknown): string | undefined => tagOf(value)

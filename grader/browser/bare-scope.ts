import { languageGlobals } from './language-globals.ts'

// The first thing that a child does, before tfjs is loaded: takes what it needs itself from the worker's global scope, and
// removes all that an isolate on the server does not have. So tfjs and the learner's code find the same world in both.

interface WorkerScope {
  postMessage(message: unknown): void
  addEventListener(type: string, act: (event: MessageEvent) => void): void
}
const worker = globalThis as unknown as WorkerScope

/** To the host. */
export const post: WorkerScope['postMessage'] = worker.postMessage.bind(worker)
/** Milliseconds since some time in the past. */
export const now: () => number = performance.now.bind(performance)

const listen = worker.addEventListener.bind(worker)
/** From the host. */
export const receive = (act: (data: unknown) => void): void => listen('message', ({ data }) => act(data))

// On the server nobody hears of a promise that was rejected and forgotten.
listen('unhandledrejection', (event) => event.preventDefault())

/** What may not be deleted is emptied where it may be written; what then remains are numbers. */
function remove(holder: object, name: string | symbol): void {
  if (!Reflect.deleteProperty(holder, name)) Reflect.set(holder, name, undefined)
}

// Methods, classes and constants of the web stand on the scope, and on the prototypes between it and that of all objects.
let holder: object = globalThis
while (holder !== Object.prototype) {
  for (const name of Reflect.ownKeys(holder)) {
    const stays = holder === globalThis && typeof name === 'string' && languageGlobals.has(name)
    if (!stays) remove(holder, name)
  }
  holder = Object.getPrototypeOf(holder)
}

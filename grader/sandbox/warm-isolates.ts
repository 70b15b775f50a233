import { createContext, runInContext, Script } from 'node:vm'
import type ivm from 'isolated-vm'
import { rehearsal } from './rehearsal.ts'

/** An isolate with tfjs and our harness in it, which no learner's code has touched. */
export interface WarmIsolate {
  isolate: ivm.Isolate
  context: ivm.Context
  /** The only reference to the harness (`isolate/main.ts`). */
  harness: ivm.Reference
}

/**
 * V8's code cache of the bundle, taken after it has run once in a context of this process: then it also holds the
 * functions that were compiled on the way, which halves the time to load it into an isolate.
 */
function codeCache(source: string): ArrayBuffer {
  const context = createContext({})
  const script = new Script(source, { filename: 'isolate.js' })
  context.harness = script.runInContext(context)
  runInContext(rehearsal, context)
  const cache = script.createCachedData()
  return new Uint8Array(cache).buffer
}

/** Keeps a stock of warm isolates of the heap limit that was asked for last: each of them is used once. */
export function warmIsolates(vm: typeof ivm, source: string, stockSize = 2) {
  const cachedData = new vm.ExternalCopy(codeCache(source))
  let limitMb = 128
  let stock: WarmIsolate[] = []

  const make = (): WarmIsolate => {
    const isolate = new vm.Isolate({ memoryLimit: limitMb })
    const context = isolate.createContextSync()
    const script = isolate.compileScriptSync(source, { filename: 'isolate.js', cachedData })
    const harness = script.runSync(context, { reference: true }) as ivm.Reference
    return { isolate, context, harness }
  }

  return {
    /** Gives a warm isolate away. It is the taker's to dispose of. */
    take(memoryMb: number): WarmIsolate {
      if (memoryMb !== limitMb) {
        for (const { isolate } of stock) isolate.dispose()
        stock = []
        limitMb = memoryMb
      }
      return stock.pop() ?? make()
    },
    /** Makes one more; false when the stock is full. */
    restock(): boolean {
      if (stock.length < stockSize) stock.push(make())
      return stock.length < stockSize
    },
  }
}

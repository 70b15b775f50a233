import { createContext, runInContext, Script } from 'node:vm'
import type ivm from 'isolated-vm'

/** An isolate with tfjs and our harness in it, which no learner's code has touched. */
export interface WarmIsolate {
  isolate: ivm.Isolate
  context: ivm.Context
  /** The only reference to the harness (`isolate/main.ts`). */
  harness: ivm.Reference
}

/** What most exercises do once: compiled in the code cache, it need not be compiled in the learner's first call. */
const rehearsal = `
  harness.prepare('[[{"$":"tensor","dtype":"float32","shape":[2,2],"values":[1,2,3,4]},0.5,[1]]]', '[]')
  const module = { entry(x, rate) {
    const loss = (w) => tf.sigmoid(x.matMul(w).add(rate)).sub(x.exp().neg().mul(rate)).square().mean().sum()
    return { W: tf.grad(loss)(x), s: tf.softmax(x), t: x.transpose().sum(0).div(tf.scalar(2)).log().tanh(), r: x.relu() }
  } }
  harness.enter(module, 'entry')
  harness.runCase(0)
  harness.repeatsCase(0)
  harness.enter({ entry() { throw new Error('rehearsed') } }, 'entry')
  harness.runCase(0)
`

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

let held: Uint8Array | null = null

/** Holds the type stripper's WebAssembly, which comes to the host as a file of its own. */
export function holdStripper(bytes: ArrayBuffer): void {
  held = new Uint8Array(bytes)
}

/** What the package is given in place of the text in which it carries the WebAssembly (`bundle.ts` arranges it). */
export function stripperBytes(): Uint8Array {
  if (held === null) throw new Error('the type stripper has not come yet')
  return held
}

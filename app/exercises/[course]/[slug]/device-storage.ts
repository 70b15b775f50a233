// What this device remembers of a page. Where the browser forbids it, or is full, the page works without.

export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function keepHere(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // The server's copy is the one that lasts.
  }
}

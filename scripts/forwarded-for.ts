import type { IncomingMessage } from 'node:http'

/**
 * Has `x-forwarded-for` say where a request came from, whatever its client wrote there: limits are counted by it. Behind
 * a proxy that sets it, it is kept, and only the proxy's own entry, the last, is believed.
 */
export function setForwardedFor(request: IncomingMessage, behindProxy: boolean): void {
  if (!behindProxy) request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? 'unknown'
}

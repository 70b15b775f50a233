/** Set by the proxy on its way in: the path and query that were asked for, which server components cannot see otherwise. */
export const pathHeader = 'x-request-path'

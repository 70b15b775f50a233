import 'server-only'
import { z } from 'zod'

/** 401 for requests made by scripts of our pages: the page keeps what it holds and says that one has to sign in. */
export const signedOut = () => Response.json({ error: 'signed out' }, { status: 401 })

/** 400 that names each field and what was expected there. */
export const badRequest = (error: z.ZodError) => Response.json({ error: z.prettifyError(error) }, { status: 400 })

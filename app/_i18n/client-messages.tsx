import type { ReactNode } from 'react'
import { ClientProvider } from './client-provider.tsx'
import { messages, type Namespace } from './messages.ts'
import { findLocale } from './server.ts'

/** Gives the client components inside it the messages of these namespaces, and of no others: messages weigh on the page. */
export async function ClientMessages({ namespaces, children }: { namespaces: Namespace[]; children: ReactNode }) {
  const { locale, timeZone } = await findLocale()
  const wanted: Namespace[] = ['common', ...namespaces]
  const chosen = Object.fromEntries(wanted.map((name) => [name, messages[locale][name]]))
  return (
    <ClientProvider locale={locale} timeZone={timeZone} messages={chosen}>
      {children}
    </ClientProvider>
  )
}

import type { ReactNode } from 'react'
import { ClientMessages } from '#app/_i18n/client-messages.tsx'

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <ClientMessages namespaces={['account']}>{children}</ClientMessages>
}

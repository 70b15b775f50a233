'use client'

import type { ComponentProps } from 'react'
import { IntlProvider } from 'use-intl/react'

/** use-intl's provider, marked as belonging to the browser. */
export function ClientProvider(props: ComponentProps<typeof IntlProvider>) {
  return <IntlProvider {...props} />
}

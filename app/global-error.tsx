'use client'

import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/600.css'
import './_ui/tokens.css'
import './_ui/base.css'
import { Button } from '#app/_ui/button.tsx'

/** When not even the layout could be made, the database being away for one: so it says it in both languages. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main id="main">
          <title>Deep Recall</title>
          <h1>Deep Recall cannot be reached right now</h1>
          <p className="lead">What you had already saved is safe. Try again in a minute.</p>
          <div lang="vi" style={{ marginBlock: 'var(--space-6)' }}>
            <h2>Hiện chưa kết nối được với Deep Recall</h2>
            <p className="lead">Những gì bạn đã lưu vẫn an toàn. Một phút nữa hãy thử lại.</p>
          </div>
          <Button kind="main" onClick={retry}>
            Try again · <span lang="vi">Thử lại</span>
          </Button>
        </main>
      </body>
    </html>
  )
}

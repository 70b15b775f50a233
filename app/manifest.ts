import type { MetadataRoute } from 'next'

/** So that it can be put on a phone's home screen, where it is opened every day. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Deep Recall',
    short_name: 'Deep Recall',
    start_url: '/',
    display: 'standalone',
    background_color: '#fcfbf8',
    theme_color: '#fcfbf8',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  }
}

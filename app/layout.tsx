import type { Metadata, Viewport } from 'next'
import './globals.css'

/** The same words for every page: a link to a confidential board must preview as nothing. */
export const metadata: Metadata = {
  title: 'Hundredfold',
  description: 'If this had to handle 100 times more, what breaks first?',
}

/** Every page is written for its request: its scripts carry the nonce of that one answer. */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default function Layout({ children }: { readonly children: React.ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}

import { NotFoundPage } from '#components/start/not-found-page.tsx'

export default function NotFound() {
  return <NotFoundPage />
}

import { findUser } from '#app/_server/session.ts'
import { Today } from './_home/today.tsx'
import { Welcome } from './_home/welcome.tsx'

export default async function HomePage() {
  return (await findUser()) ? <Today /> : <Welcome />
}

/** What the page sends for those who come in with a password. Each answer brings a session of its own. */
import { ROUTES } from '@linkdeck/contract'
import { send } from '../api.ts'

export async function signIn(given: { name: string; password: string }): Promise<void> {
  await send('POST', ROUTES.passwordSignIn, given)
}

/** code: of the first start, or of an invitation. */
export async function signUp(given: { code: string; name: string; password: string }): Promise<void> {
  await send('POST', ROUTES.signUp, given)
}

export async function changePassword(given: { before: string; after: string }): Promise<void> {
  await send('PUT', ROUTES.password, given)
}

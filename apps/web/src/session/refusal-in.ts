import { SIGN_IN_REFUSALS, type SignInRefusal } from '@linkdeck/contract'

/** Why the last sign-in let nobody in, as the way back from it says in the address; null: it says nothing. */
export function refusalIn(hash: string): SignInRefusal | null {
  const told = new URLSearchParams(hash.slice(1)).get('refused')
  return SIGN_IN_REFUSALS.find((refusal) => refusal === told) ?? null
}

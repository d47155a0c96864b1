/** Whom an address invites: #code=…&name=… */
export type InvitationAddress = { code: string; name: string }

/** null: it invites nobody. */
export function invitationIn(hash: string): InvitationAddress | null {
  const told = new URLSearchParams(hash.slice(1))
  const code = told.get('code')
  return code ? { code, name: told.get('name') ?? '' } : null
}

export function spellInvitation(origin: string, { code, name }: InvitationAddress): string {
  return `${origin}/#${new URLSearchParams({ code, name })}`
}

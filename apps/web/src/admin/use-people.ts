/** People who have a password here, and what is done about them. */
import type { InvitationAnswer, KnownPerson, PersonUpdate, Role } from '@linkdeck/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Action, useAction } from '../fleet/use-action.ts'
import { invite, inviteAnew, loadPeople, updatePerson } from './admin-api.ts'
import { SESSIONS_KEY } from './sessions-section.tsx'
import { AUDIT_KEY } from './use-audit.ts'

const PEOPLE_KEY = ['people']

export type Wish =
  | { kind: 'invite'; name: string; role: Role }
  | { kind: 'invite-anew'; id: string }
  | { kind: 'update'; id: string; update: PersonUpdate }

/** code: of an invitation, which is told this once; null: there is none. */
export type Granted = { person: KnownPerson; code: InvitationAnswer['code'] | null }

export function usePeople() {
  const client = useQueryClient()
  const people = useQuery({ queryKey: PEOPLE_KEY, queryFn: ({ signal }) => loadPeople(signal), staleTime: 0 })
  const wish: Action<Wish, Granted> = useAction({
    act: grant,
    onDone: () => {
      for (const queryKey of [PEOPLE_KEY, SESSIONS_KEY, AUDIT_KEY]) void client.invalidateQueries({ queryKey })
    },
  })
  return { people, wish }
}

async function grant(wish: Wish): Promise<Granted> {
  if (wish.kind === 'invite') return invite({ name: wish.name, role: wish.role })
  if (wish.kind === 'invite-anew') return inviteAnew(wish.id)
  return { person: await updatePerson(wish.id, wish.update), code: null }
}

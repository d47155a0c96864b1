/** What the page asks of the server for administrators, and about who is signed in. */
import {
  AuditAnswer,
  InvitationAnswer,
  KnownPerson,
  PeopleAnswer,
  type PersonUpdate,
  ProbeAnswer,
  ROUTES,
  type Role,
  SessionsAnswer,
  spellEntries,
} from '@linkdeck/contract'
import type { AuditFilter } from '../address.ts'
import { ApiProblem, get, parseAnswer, send } from '../api.ts'

export async function loadSessions(signal: AbortSignal): Promise<SessionsAnswer['sessions']> {
  return (await get(ROUTES.sessions, SessionsAnswer, signal)).sessions
}

/** One that has ended by itself meanwhile has ended as was wished. */
export async function endSession(id: string): Promise<void> {
  try {
    await send('DELETE', `${ROUTES.sessions}/${encodeURIComponent(id)}`)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.kind !== 'not-found') throw error
  }
}

export async function loadPeople(signal: AbortSignal): Promise<PeopleAnswer['people']> {
  return (await get(ROUTES.people, PeopleAnswer, signal)).people
}

export async function invite(person: { name: string; role: Role }): Promise<InvitationAnswer> {
  return parseAnswer(InvitationAnswer, await send('POST', ROUTES.people, person), 201)
}

export async function inviteAnew(id: string): Promise<InvitationAnswer> {
  return parseAnswer(InvitationAnswer, await send('POST', `${ROUTES.people}/${encodeURIComponent(id)}/invitation`), 201)
}

export async function updatePerson(id: string, update: PersonUpdate): Promise<KnownPerson> {
  return parseAnswer(KnownPerson, await send('PATCH', `${ROUTES.people}/${encodeURIComponent(id)}`, update), 200)
}

export async function signOut(): Promise<void> {
  await send('POST', ROUTES.signOut)
}

/** before: null for the newest. */
export function loadAudit(filter: AuditFilter, before: number | null, signal: AbortSignal): Promise<AuditAnswer> {
  const entries = Object.entries({ ...filter, ...(before === null ? {} : { before: String(before) }) })
  return get(entries.length === 0 ? ROUTES.audit : `${ROUTES.audit}?${spellEntries(entries)}`, AuditAnswer, signal)
}

export async function probe(): Promise<ProbeAnswer> {
  return parseAnswer(ProbeAnswer, await send('POST', ROUTES.probe), 200)
}

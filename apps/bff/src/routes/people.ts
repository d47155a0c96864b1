/** People who have a password here, for admins: who there is, whom to let in, as what, and whom not any more. */
import {
  type InvitationAnswer,
  type KnownPerson,
  NewPerson,
  type PeopleAnswer,
  PersonUpdate,
  type Problem,
  ROUTES,
} from '@linkdeck/contract'
import { type Context, Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { Register } from '../people/register.ts'
import { refuse, refuseMethod } from '../respond.ts'
import { BAD_NAME, NO_PASSWORDS } from './password.ts'
import { readJson, wantsJson } from './read-json.ts'

const ONE = `${ROUTES.people}/:id` as const
const INVITATION = `${ONE}/invitation` as const

const MISSED: Readonly<Record<'unknown' | 'last-admin' | 'bad-name' | 'name-taken', Problem>> = {
  unknown: { kind: 'not-found', message: 'There is no such person.' },
  'last-admin': { kind: 'last-admin', message: 'Make somebody else an admin first, and let them sign in.' },
  'bad-name': BAD_NAME,
  'name-taken': { kind: 'name-taken', message: 'Somebody has this name already.', field: 'name' },
}

/** register: missing where nobody has a password. */
export function peopleRoutes(register: Register | undefined) {
  const withRegister =
    <P extends string>(answer: (register: Register, c: Context<AppEnv, P>) => Promise<Response>) =>
    async (c: Context<AppEnv, P>) =>
      register ? answer(register, c) : refuse(c, NO_PASSWORDS)

  return new Hono<AppEnv>()
    .get(
      ROUTES.people,
      withRegister(async ({ list }, c) => {
        const answer: PeopleAnswer = { people: await list() }
        return c.json(answer)
      }),
    )
    .post(
      ROUTES.people,
      withRegister(async ({ invite }, c) => {
        const request = NewPerson.safeParse(await readJson(c))
        if (!request.success) return refuse(c, wantsJson('{"name": "…", "role": "viewer"}'))
        return told(c, await invite(request.data), 201)
      }),
    )
    .patch(
      ONE,
      withRegister<typeof ONE>(async ({ update }, c) => {
        const request = PersonUpdate.safeParse(await readJson(c))
        if (!request.success) return refuse(c, wantsJson('{"role": "operator", "isDisabled": false}'))
        const done = await update(c.req.param('id'), request.data)
        if (typeof done === 'string') return refuse(c, MISSED[done])
        c.set('isUnchanged', !done.isChanged)
        return told(c, done.person, 200)
      }),
    )
    .post(
      INVITATION,
      withRegister<typeof INVITATION>(async ({ inviteAnew }, c) => told(c, await inviteAnew(c.req.param('id')), 201)),
    )
    .all(ROUTES.people, refuseMethod('GET', 'HEAD', 'POST'))
    .all(ONE, refuseMethod('PATCH'))
    .all(INVITATION, refuseMethod('POST'))
}

/** What became of somebody, also for the audit; a code is told to whoever asked, and to nothing else. */
function told(
  c: Context<AppEnv>,
  done: InvitationAnswer | KnownPerson | keyof typeof MISSED,
  status: 200 | 201,
): Response {
  if (typeof done === 'string') return refuse(c, MISSED[done])
  const { id, name, role, isDisabled } = 'person' in done ? done.person : done
  c.set('details', { person: name, id, role, disabled: isDisabled })
  return c.json(done, status)
}

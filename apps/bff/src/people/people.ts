/** Everything about people who sign in with a password, put together. */
import { createSetupCode } from './code.ts'
import { commonPasswords } from './common-passwords.ts'
import { createDoor, type Door, type DoorDeps } from './door.ts'
import { type Argon2, openHashDesk } from './hash-desk.ts'
import { createPasswordRules } from './password-rules.ts'
import { createRegister, type Register } from './register.ts'

export type People = {
  door: Door
  register: Register
  /** By which the first admin comes; null: there is somebody already. */
  setupCode: string | null
}

type Options = Pick<DoorDeps, 'table' | 'sessions' | 'now'> & { argon2: Argon2 }

export async function openPeople({ argon2, ...deps }: Options): Promise<People> {
  const { table, now } = deps
  const setup = (await table.all()).length === 0 ? createSetupCode(now) : null
  const faultOf = createPasswordRules(await commonPasswords())
  const desk = await openHashDesk(argon2)
  const door = createDoor({ ...deps, desk, faultOf, setup })
  return { door, register: createRegister(deps), setupCode: setup?.code ?? null }
}

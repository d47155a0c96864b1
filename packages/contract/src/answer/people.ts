/** People who sign in with a password: what they send, and what is told of them to those who look after them. */
import * as z from 'zod/mini'
import { Person, Role } from './person.ts'

/** In characters as people count them. Nothing is asked about which. */
export const PASSWORD_LENGTH = { least: 12, most: 128 }
export const MOST_NAME_LENGTH = 60

/** As a password is hashed: keyboards spell the same letter in several ways. */
export function plainPassword(password: string): string {
  return password.normalize('NFKC')
}

/** How long a password is, as it is counted. */
export function passwordLength(password: string): number {
  return [...plainPassword(password)].length
}

const given = (most: number) => z.string().check(z.minLength(1), z.maxLength(most))
/** Units of text are more than characters, and what is too long has to be told in a sentence. */
const name = given(1_000)
const password = given(1_000)

/** The body of POST /api/sign-in. */
export const PasswordSignIn = z.strictObject({ name, password })

/** The body of POST /api/sign-up: the code of the first start, or of an invitation, with the password that is chosen. */
export const SignUp = z.strictObject({ code: given(100), name, password })

/** The body of PUT /api/password. */
export const PasswordChange = z.strictObject({ before: password, after: password })

/** The body of POST /api/people. */
export const NewPerson = z.strictObject({ name, role: Role })

/** The body of PATCH /api/people/<id>. */
export const PersonUpdate = z
  .strictObject({ role: z.optional(Role), isDisabled: z.optional(z.boolean()) })
  .check(z.refine(({ role, isDisabled }) => role !== undefined || isDisabled !== undefined))
export type PersonUpdate = z.infer<typeof PersonUpdate>

/** hasPassword: whether they can sign in. invitedUntil: how long the code is good that lets them choose a password. */
export const KnownPerson = z.extend(Person, {
  isDisabled: z.boolean(),
  hasPassword: z.boolean(),
  invitedUntil: z.nullable(z.string()),
  createdAt: z.string(),
})
export type KnownPerson = z.infer<typeof KnownPerson>

/** By name. */
export const PeopleAnswer = z.object({ people: z.array(KnownPerson) })
export type PeopleAnswer = z.infer<typeof PeopleAnswer>

/** Told once: of the code only a hash is kept. */
export const InvitationAnswer = z.object({ person: KnownPerson, code: z.string() })
export type InvitationAnswer = z.infer<typeof InvitationAnswer>

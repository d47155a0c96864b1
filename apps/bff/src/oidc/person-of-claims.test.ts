import { expect, test } from 'vitest'
import { isOfIssuer, personOfClaims } from './person-of-claims.ts'

const ISSUER = 'https://id.example.com'
const ROLES = new Map([['viewer', ['staff']] as const])
const claimed = (claims: Record<string, unknown>) =>
  personOfClaims({ iss: ISSUER, sub: '7', groups: ['staff'], ...claims }, 'groups', ROLES)

test.each([
  [{ preferred_username: 'ada', email: 'ada@example.com', name: 'Ada' }, 'ada'],
  [{ email: 'ada@example.com', name: 'Ada' }, 'ada@example.com'],
  [{ preferred_username: '', name: 'Ada' }, 'Ada'],
  [{ preferred_username: 'a\nb', name: ['Ada'] }, '7'],
  [{ preferred_username: 'x'.repeat(201) }, '7'],
])('of the claims %j the name is %s', (claims, name) => {
  expect(claimed(claims)).toMatchObject({ person: { id: `oidc:${ISSUER}/|7`, name, role: 'viewer' } })
})

test.each([
  [['staff'], true],
  ['staff', true],
  [[['staff']], false],
  ['staff,it', false],
  [{ staff: true }, false],
  [null, false],
  [undefined, false],
])('the groups %j give a role: %s', (groups, isGiven) => {
  expect('person' in claimed({ groups })).toBe(isGiven)
})

test('a session goes on only with the issuer that it was opened by', () => {
  const { id } = 'person' in claimed({}) ? { id: `oidc:${ISSUER}/|7` } : { id: '' }
  expect(isOfIssuer(id, new URL(ISSUER))).toBe(true)
  expect(isOfIssuer(id, new URL(`${ISSUER}/other`))).toBe(false)
  expect(isOfIssuer('local', new URL(ISSUER))).toBe(false)
})

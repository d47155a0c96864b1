import { expect, test } from 'vitest'
import { invitationIn, spellInvitation } from './invitation-in.ts'

test.each([
  ['', null],
  ['#', null],
  ['#t=x', null],
  ['#code=', null],
  ['#code=x', { code: 'x', name: '' }],
  ['#code=x&name=Ada+Lovelace', { code: 'x', name: 'Ada Lovelace' }],
])('%j invites %j', (hash, invitation) => {
  expect(invitationIn(hash)).toEqual(invitation)
})

test('an address carries code and name to whoever opens it, and nothing of it to a server', () => {
  const invitation = { code: 'a-b_c', name: '王 & Co. #1' }
  const { hash, pathname, search } = new URL(spellInvitation('https://linkdeck.example.com', invitation))
  expect([invitationIn(hash), pathname, search]).toEqual([invitation, '/', ''])
})

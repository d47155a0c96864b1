import * as argon2 from '@node-rs/argon2'
import { describe, expect, test } from 'vitest'
import { BusyError } from '../answers/answer-desk.ts'
import { watchedArgon2 } from '../testing/watched-argon2.ts'
import { type HashDesk, openHashDesk } from './hash-desk.ts'

const stays = () => new AbortController().signal
const hash = (desk: HashDesk, password: string) => desk.inTurn((hasher) => hasher.hash(password), stays())
const verify = (desk: HashDesk, password: string, kept: string | null, signal = stays()) =>
  desk.inTurn((hasher) => hasher.verify(password, kept), signal)

test('a password is kept as Argon2id of the strength that OWASP names, each time with another salt', async () => {
  const desk = await openHashDesk(argon2)
  const hashes = await Promise.all([hash(desk, 'gravel otter'), hash(desk, 'gravel otter')])
  for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22,}\$[\w+/]{43}$/)
  expect(new Set(hashes).size).toBe(2)
})

test('the right password fits, however a keyboard spells it, and no other', async () => {
  const desk = await openHashDesk(argon2)
  const hashed = await hash(desk, 'Rene\u0301e ﬁnds ９')
  const fits = (password: string) => verify(desk, password, hashed)
  expect([await fits('Ren\u00e9e finds 9'), await fits('Renee finds 9'), await fits('')]).toEqual([true, false, false])
})

test('somebody who has no password takes one hash as everybody does, and is never right', async () => {
  const watched = watchedArgon2()
  const desk = await openHashDesk(watched)
  expect(await verify(desk, 'nobody’s', null)).toBe(false)
  expect(watched.calls()).toEqual(['hash', 'verify'])
})

describe('of a crowd', () => {
  test('two are hashed at a time, twenty wait, the others are told to come again', async () => {
    const watched = watchedArgon2()
    const desk = await openHashDesk(watched)
    const tries = await Promise.allSettled(Array.from({ length: 100 }, () => verify(desk, 'x', null)))
    const refused = tries.filter((one) => one.status === 'rejected' && one.reason instanceof BusyError)
    expect([watched.mostAtOnce(), refused.length]).toEqual([2, 78])
    expect(await verify(desk, 'x', null)).toBe(false)
  })

  test('whoever goes away leaves the line to the others', async () => {
    const watched = watchedArgon2()
    const desk = await openHashDesk(watched)
    const leaving = Array.from({ length: 20 }, () => new AbortController())
    const before = Array.from({ length: 2 }, () => verify(desk, 'x', null))
    const gone = Promise.allSettled(leaving.map(({ signal }) => verify(desk, 'x', null, signal)))
    for (const one of leaving) one.abort(new Error('gone'))
    expect(new Set((await gone).map(({ status }) => status))).toEqual(new Set(['rejected']))
    await Promise.all([...before, ...Array.from({ length: 20 }, () => verify(desk, 'x', null))])
    expect(watched.calls().filter((call) => call === 'verify')).toHaveLength(22)
  })
})

import { CardAnswer, CardsAnswer, ProblemAnswer } from '@linkdeck/contract'
import type { Simulator } from '@linkdeck/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, linkcardTo, startFleet, UNREACHED } from '../test-world.ts'

let simulator: Simulator
let twins: readonly { iccid: string; id: string }[]
let only: { iccid: string; id: string }

beforeAll(async () => {
  simulator = await startFleet({ cards: 3000 })
  const all = Array.from({ length: simulator.fleet.size }, (_, index) => simulator.fleet.card(index)).flatMap(
    ({ Iccid, VsimInstanceId }) => (Iccid && VsimInstanceId ? [{ iccid: Iccid, id: String(VsimInstanceId) }] : []),
  )
  const byIccid = groupByIccid(all)
  twins = [...byIccid.values()].find((cards) => cards.length > 1) ?? []
  only = [...byIccid.values()].find((cards) => cards.length === 1)?.[0] ?? { iccid: '', id: '' }
})
afterAll(() => simulator.close())

function groupByIccid<T extends { iccid: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const card of all) groups.set(card.iccid, [...(groups.get(card.iccid) ?? []), card])
  return groups
}

const world = () => createWorld({ linkcard: linkcardTo(simulator) })

async function problemOf(response: Response) {
  return { status: response.status, ...ProblemAnswer.parse(await response.json()).problem }
}

test('a card is found by its instance id with its ICCID beside it', async () => {
  const answer = CardAnswer.parse(await (await world().ask(`/api/cards/${only.id}?iccid=${only.iccid}`)).json())
  expect(answer.card).toMatchObject({ vsimInstanceId: only.id, iccid: only.iccid })
  expect(answer).toMatchObject({ source: 'live', requestId: expect.any(String) })
})

test('each of several cards that share an ICCID is found by its own instance id', async () => {
  expect(twins.length).toBeGreaterThan(1)
  for (const { id, iccid } of twins) {
    const { card } = CardAnswer.parse(await (await world().ask(`/api/cards/${id}?iccid=${iccid}`)).json())
    expect(card.vsimInstanceId).toBe(id)
  }
})

test('a card of a page served before is found by its instance id alone', async () => {
  const { ask } = world()
  const { rows } = CardsAnswer.parse(await (await ask('/api/cards?limit=10')).json())
  const id = rows[3]?.vsimInstanceId ?? ''
  expect(CardAnswer.parse(await (await ask(`/api/cards/${id}`)).json()).card.vsimInstanceId).toBe(id)
})

test('an ICCID stands for the only card that carries it', async () => {
  const { card } = CardAnswer.parse(await (await world().ask(`/api/cards/${only.iccid}`)).json())
  expect(card.vsimInstanceId).toBe(only.id)
})

test('an ICCID of several cards is ambiguous, and their instance ids are named', async () => {
  const problem = await problemOf(await world().ask(`/api/cards/${twins[0]?.iccid}`))
  expect(problem).toMatchObject({ status: 409, kind: 'ambiguous' })
  for (const { id } of twins) expect(problem.message).toContain(id)
})

test('an instance id that nobody was told of cannot be asked for alone', async () => {
  const problem = await problemOf(await createWorld({ linkcard: UNREACHED }).ask(`/api/cards/${only.id}`))
  expect(problem).toMatchObject({ status: 404, kind: 'not-found', message: expect.stringContaining('?iccid=') })
})

test.each([
  ['an ICCID that no card carries', () => '89860000000000000000'],
  ['an instance id with the ICCID of another card', () => `1?iccid=${only.iccid}`],
])('%s is not found', async (_, path) => {
  expect(await problemOf(await world().ask(`/api/cards/${path()}`))).toMatchObject({ status: 404, kind: 'not-found' })
})

test.each(['a%20b', '..%2f..', '%00', '%E5%8D%A1', 'x'.repeat(41), '1;2', '%ff', "'"])(
  '%s is no identity',
  async (id) => {
    const problem = await problemOf(await createWorld({ linkcard: UNREACHED }).ask(`/api/cards/${id}`))
    expect(problem).toMatchObject({ status: 400, kind: 'bad-request' })
  },
)

test.each([
  ['iccid=', 'iccid'],
  ['iccid=8986&iccid=8987', 'iccid'],
  ['status=30', 'status'],
  ['nope=1', 'nope'],
  ['iccid=8986&limit=10', 'limit'],
  ['-iccid=8986', '-iccid'],
])('?%s is no way to ask for one card', async (question, field) => {
  const problem = await problemOf(await createWorld({ linkcard: UNREACHED }).ask(`/api/cards/1?${question}`))
  expect(problem).toMatchObject({ status: 400, kind: 'bad-query', field })
})

test('a failing service is told as it is', async () => {
  simulator.setFault('no-permission')
  const problem = await problemOf(await world().ask(`/api/cards/${only.iccid}`))
  simulator.setFault(null)
  expect(problem).toMatchObject({ status: 502, kind: 'upstream-permission' })
})

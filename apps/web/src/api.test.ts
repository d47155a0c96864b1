import { CardsAnswer, SessionAnswer } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { ApiProblem, parseAnswer, problemOf } from './api.ts'

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error
  }
}

test('an answer of the contract is parsed', () => {
  const answer = { total: 0, offset: 0, limit: 40, rows: [], source: 'live', asOf: '', requestId: null, remarks: [] }
  expect(parseAnswer(CardsAnswer, answer, 200)).toEqual(answer)
})

test.each([undefined, null, '<html>', [], {}, { total: '5' }, { rows: [{}] }])(
  'an answer of another form (%j) is a problem, not a crash',
  (body) => {
    const error = thrownBy(() => parseAnswer(CardsAnswer, body, 200))
    expect(error).toBeInstanceOf(ApiProblem)
    expect(error).toMatchObject({ status: 200, problem: { kind: 'unreadable' } })
    expect(thrownBy(() => parseAnswer(SessionAnswer, body, 200))).toMatchObject({ problem: { kind: 'unreadable' } })
  },
)

test('a problem of the contract keeps its kind, code and request id', () => {
  const problem = {
    kind: 'upstream-throttled',
    message: 'Slow down.',
    requestId: 'R-1',
    upstreamCode: 'Throttling.User',
  }
  expect(problemOf(503, { problem })).toMatchObject({ status: 503, message: 'Slow down.', problem })
})

test.each([undefined, '', '<html>502</html>', { problem: { kind: 'invented', message: 'x' } }, { error: 'x' }])(
  'a failure in other words (%j) is told as unreadable',
  (body) => {
    expect(problemOf(502, body)).toMatchObject({ status: 502, problem: { kind: 'unreadable' } })
  },
)

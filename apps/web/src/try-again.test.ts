import { expect, test } from 'vitest'
import { ApiProblem, type PageProblemKind } from './api.ts'
import { isWorthTryingAgain } from './try-again.ts'

const problem = (kind: PageProblemKind) => new ApiProblem({ kind, message: '' }, 0)

test('a question that found no way to the server, or a long line there, is asked twice more', () => {
  for (const kind of ['offline', 'busy'] as const)
    expect([0, 1, 2].map((failures) => isWorthTryingAgain(failures, problem(kind)))).toEqual([true, true, false])
})

test('a question that was answered with another problem, or broke the page, is not asked again', () => {
  expect(isWorthTryingAgain(0, problem('internal'))).toBe(false)
  expect(isWorthTryingAgain(0, problem('upstream-throttled'))).toBe(false)
  expect(isWorthTryingAgain(0, new Error('broken'))).toBe(false)
})

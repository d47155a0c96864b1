// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { takeLaunchToken } from './launch-token.ts'

test('the token is taken out of the address, the view stays', () => {
  window.history.replaceState(null, '', '/?status=30#t=abc-DEF_123')
  expect(takeLaunchToken()).toBe('abc-DEF_123')
  expect(window.location.href).not.toContain('abc')
  expect(window.location.search).toBe('?status=30')
  expect(takeLaunchToken()).toBeNull()
})

test('another fragment is left alone', () => {
  window.history.replaceState(null, '', '/#cards')
  expect(takeLaunchToken()).toBeNull()
  expect(window.location.hash).toBe('#cards')
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFeed } from './feed.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first change is told at once, many more together after the interval', () => {
  const feed = createFeed(500)
  const changed = vi.fn()
  feed.listen({ changed, ended: () => {} })
  for (let times = 0; times < 10; times += 1) feed.changed()
  expect(changed).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(500)
  expect(changed).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(5_000)
  expect(changed).toHaveBeenCalledTimes(2)
})

test('who stopped listening hears nothing, and the others hear the end', () => {
  const feed = createFeed(500)
  const gone = { changed: vi.fn(), ended: vi.fn() }
  const here = { changed: vi.fn(), ended: vi.fn() }
  feed.listen(gone)()
  feed.listen(here)
  feed.end()
  expect(gone.ended).not.toHaveBeenCalled()
  expect(here.ended).toHaveBeenCalledTimes(1)
  feed.changed()
  expect(here.changed).not.toHaveBeenCalled()
})

// @vitest-environment happy-dom
import { Suspense } from 'react'
import { afterEach, expect, test } from 'vitest'
import { type Mounted, mount, settle } from '../testing/mount.ts'
import { lazyPart } from './lazy-part.tsx'

let page: Mounted
afterEach(() => page.unmount())

function Part({ words }: { words: string }) {
  return <p>{words}</p>
}

test.each([
  ['comes', () => Promise.resolve(Part), 'hello'],
  ['does not come', () => Promise.reject(new Error('Failed to fetch')), 'This part of the page could not be loaded'],
] as const)('beside a part that %s the rest of the page stays', async (_, load, words) => {
  const Later = lazyPart<{ words: string }>(load)
  page = mount(
    <>
      <p>cards</p>
      <Suspense>
        <Later words="hello" />
      </Suspense>
    </>,
  )
  await settle()
  expect(page.root.textContent).toContain('cards')
  expect(page.root.textContent).toContain(words)
})

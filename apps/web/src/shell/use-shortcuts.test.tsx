// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Mounted, mount, press } from '../testing/mount.ts'
import { useEscape, useShortcuts } from './use-shortcuts.ts'

let page: Mounted
let done: string[]

function Page({ enabled }: { enabled: boolean }) {
  const note = (key: string) => () => done.push(key)
  useShortcuts(enabled, {
    '/': note('/'),
    f: note('f'),
    '[': note('['),
    r: note('r'),
    e: note('e'),
    m: note('m'),
    '?': note('?'),
  })
  useEscape(() => done.push('Escape'))
  return (
    <>
      <input aria-label="text" />
      <input type="radio" aria-label="choice" />
      <button type="button">button</button>
    </>
  )
}

const find = (selector: string) => document.querySelector(selector)

beforeEach(() => {
  done = []
  page = mount(<Page enabled />)
})

afterEach(() => page.unmount())

test('single keys act on the page, on buttons and on radio buttons', () => {
  press(find('body'), '/')
  press(find('button'), 'f')
  press(find('[type="radio"]'), '?')
  press(find('button'), 'Escape')
  expect(done).toEqual(['/', 'f', '?', 'Escape'])
})

test('no key acts while somebody types, with a modifier, or behind a dialog', () => {
  press(find('[aria-label="text"]'), '/')
  press(find('[aria-label="text"]'), 'Escape')
  press(find('body'), 'r', { ctrlKey: true })
  const dialog = document.createElement('dialog')
  dialog.setAttribute('open', '')
  document.body.append(dialog)
  press(find('body'), 'f')
  press(find('body'), 'Escape')
  dialog.remove()
  expect(done).toEqual([])
})

test('switched off, letters do nothing and Escape still works', () => {
  page.draw(<Page enabled={false} />)
  press(find('body'), 'f')
  press(find('body'), 'Escape')
  expect(done).toEqual(['Escape'])
})

import { expect, test } from 'vitest'
import { EMPTY_VIEW, readView } from '../address.ts'
import { VIEW_WORDS } from '../i18n/view-words.ts'
import { addressOf, type ListedView, namedView, readyViews } from './listed-view.ts'

const view = (id: string, address: string): ListedView => ({ id, name: id, address, density: null })
const VIEWS = [view('one', 'status=30'), view('two', 'status=35'), view('twin', 'status=30')]

test('a view is its question from the first card on, and its columns', () => {
  const shown = readView('status=30&offset=400&columns=iccid,status&card=1~2&screen=today')
  expect(addressOf(shown)).toBe('status=30&columns=iccid,status')
  expect(addressOf(EMPTY_VIEW)).toBe('')
})

test('the page names the view whose address it has; of twins the one that was opened', () => {
  expect(namedView('status=30', VIEWS, null)).toEqual({ view: VIEWS[0], isChanged: false })
  expect(namedView('status=30', VIEWS, 'twin')).toEqual({ view: VIEWS[2], isChanged: false })
  expect(namedView('status=35', VIEWS, 'one')).toEqual({ view: VIEWS[1], isChanged: false })
})

test('a view that was opened and changed is still named, until the page shows all cards', () => {
  expect(namedView('status=40', VIEWS, 'one')).toEqual({ view: VIEWS[0], isChanged: true })
  expect(namedView('status=40', VIEWS, null)).toBeNull()
  expect(namedView('', VIEWS, 'one')).toBeNull()
})

test('the views that come with Linkdeck are named in both languages, and each opens as it is listed', () => {
  for (const { ready } of [VIEW_WORDS.en, VIEW_WORDS.zh])
    for (const { name, address } of readyViews(ready)) {
      expect(name).not.toBe('')
      expect(addressOf(readView(address))).toBe(address)
    }
})

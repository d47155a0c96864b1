import type { Language } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { ADMIN_WORDS } from './admin-words.ts'
import { BOARD_WORDS } from './board-words.ts'
import { CARD_CONDITION_WORDS } from './card-condition-words.ts'
import { CARD_WORDS } from './card-words.ts'
import { COLUMN_WORDS } from './column-words.ts'
import { en } from './en.ts'
import { FILTER_WORDS } from './filter-words.ts'
import { FOOT_WORDS } from './foot-words.ts'
import { LIST_WORDS } from './list-words.ts'
import { PROBLEM_WORDS } from './problem-words.ts'
import { QUERY_BOX_WORDS } from './query-box-words.ts'
import { RAIL_WORDS } from './rail-words.ts'
import { REFRESH_WORDS } from './refresh-words.ts'
import { REMARK_WORDS } from './remark-words.ts'
import { RETURNED_WORDS } from './returned-words.ts'
import { SHORTCUT_WORDS } from './shortcut-words.ts'
import { SIGNED_OUT_WORDS } from './signed-out-words.ts'
import { SYNC_WORDS } from './sync-words.ts'
import { UNANSWERED_WORDS } from './unanswered-words.ts'
import { VIEW_WORDS } from './view-words.ts'
import { zh } from './zh.ts'

/** whole: written as it is shown, without blanks. */
type Leaf = { path: string; text: string; whole: boolean }

/** Every sentence of a language. Sentences with blanks are filled with numbers and words. */
function leaves(node: unknown, path: string): Leaf[] {
  if (typeof node === 'string') return [{ path, text: node, whole: true }]
  if (typeof node === 'function') {
    const blanks = Array.from({ length: node.length }, () => '2')
    return [{ path, text: String(Reflect.apply(node, null, blanks)), whole: false }]
  }
  return typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, value]) => leaves(value, `${path}.${key}`))
    : []
}

const TRAVELLING = {
  admin: ADMIN_WORDS,
  board: BOARD_WORDS,
  card: CARD_WORDS,
  columns: COLUMN_WORDS,
  condition: CARD_CONDITION_WORDS,
  filters: FILTER_WORDS,
  foot: FOOT_WORDS,
  lists: LIST_WORDS,
  problems: PROBLEM_WORDS,
  queryBox: QUERY_BOX_WORDS,
  rail: RAIL_WORDS,
  refresh: REFRESH_WORDS,
  remarks: REMARK_WORDS,
  returned: RETURNED_WORDS,
  shortcuts: SHORTCUT_WORDS,
  signedOut: SIGNED_OUT_WORDS,
  sync: SYNC_WORDS,
  unanswered: UNANSWERED_WORDS,
  views: VIEW_WORDS,
}
const all = (language: Language) => Object.entries(TRAVELLING).map(([name, words]) => [name, words[language]] as const)

const ENGLISH = leaves({ ...en, ...Object.fromEntries(all('en')) }, 'en')
const CHINESE = leaves({ ...zh, ...Object.fromEntries(all('zh')) }, 'zh')

test('both languages say the same things', () => {
  const paths = (list: readonly Leaf[]) => list.map(({ path }) => path.slice(3)).sort()
  expect(paths(CHINESE)).toEqual(paths(ENGLISH))
})

test('no sentence is empty, and none holds a broken blank', () => {
  const broken = [...ENGLISH, ...CHINESE].filter(
    ({ text }) => text.trim() === '' || /undefined|NaN|\[object/.test(text),
  )
  expect(broken).toEqual([])
})

test('English sentences hold no Chinese, but for the name of the language itself', () => {
  const mixed = ENGLISH.filter(({ text }) => /\p{Script=Han}/u.test(text))
  expect(mixed.map(({ path }) => path)).toEqual(['en.shell.language.zh'])
})

test('Chinese sentences are punctuated as Chinese, with a space between Han and Latin', () => {
  const badly = /\p{Script=Han}[,;:?!A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u
  expect(CHINESE.filter(({ text, whole }) => whole && badly.test(text))).toEqual([])
})

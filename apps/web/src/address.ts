/**
 * A view of the fleet as the text after the question mark, and back: the address is the only state of a view.
 * The query is spelled by the contract; the page adds `columns=a,b`, `card=<instance id>~<ICCID>` and `screen=today`, and
 * to the screen of administrators whose rows of the audit are shown (`by=<person>`), and of what (`deed=<action>`).
 * Parts that cannot be read stay in the address as problems until somebody removes them: nothing is silently lost.
 */
import {
  type CardFieldName,
  type CardQuery,
  decode,
  EVERYTHING,
  fieldNameOf,
  isCardFieldName,
  type QueryProblem,
  type QueryRule,
  spellEntries,
  viewEntries,
} from '@linkdeck/contract'

/** The opened card: its identity, and the ICCID that the service is asked for. */
export type OpenCard = { id: string; iccid: string | null }

/** A part of the address that could not be read. */
export type AddressProblem = Omit<QueryProblem, 'rule'> & { rule: QueryRule | 'not-a-card' | 'not-a-screen' }

/** cards: the list. today: what needs somebody, in numbers. admin: the instance and its people. */
export const SCREENS = ['cards', 'today', 'admin'] as const
export type Screen = (typeof SCREENS)[number]

/** The rows of one person, of one action, or of both. */
export type AuditFilter = { person?: string; action?: string }

export type View = {
  query: CardQuery
  screen: Screen
  /** null: the columns that are shown before anybody chose. */
  columns: readonly CardFieldName[] | null
  open: OpenCard | null
  /** Of the screen of administrators; elsewhere everything. */
  audit: AuditFilter
  problems: readonly AddressProblem[]
}

type Entry = readonly [string, string]

export const EMPTY_VIEW: View = {
  query: EVERYTHING,
  screen: 'cards',
  columns: null,
  open: null,
  audit: {},
  problems: [],
}

/** Reads the text after the question mark, with or without the mark. */
export function readView(search: string): View {
  const entries = [...new URLSearchParams(search)]
  const columns = takeOnce(entries, 'columns', readColumns)
  const open = takeOnce(entries, 'card', readOpenCard)
  const screen = takeOnce(entries, 'screen', readScreen)
  const isAdmin = screen.value === 'admin'
  const person = takeOnce(isAdmin ? entries : [], 'by', readWord)
  const action = takeOnce(isAdmin ? entries : [], 'deed', readWord)
  const { query, problems } = decode(entries.filter(([key]) => !OWN_KEYS.has(key) && !(isAdmin && AUDIT_KEYS.has(key))))
  const own = [columns, open, screen, person, action].flatMap((taken) => taken.problems)
  return {
    query,
    screen: screen.value ?? 'cards',
    columns: columns.value,
    open: open.value,
    audit: {
      ...(person.value !== null && { person: person.value }),
      ...(action.value !== null && { action: action.value }),
    },
    problems: withoutTwins([...problems, ...own]),
  }
}

/** A part that stands in the address twice, word for word, is one problem. */
function withoutTwins(problems: readonly AddressProblem[]): readonly AddressProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

/** The canonical text of a view, without the question mark. */
export function spellView({ query, screen, columns, open, audit, problems }: View): string {
  const entries: Entry[] = [...viewEntries({ query, columns })]
  if (open) entries.push(['card', open.iccid === null ? open.id : `${open.id}~${open.iccid}`])
  if (screen !== 'cards') entries.push(['screen', screen])
  if (screen === 'admin' && audit.person !== undefined) entries.push(['by', audit.person])
  if (screen === 'admin' && audit.action !== undefined) entries.push(['deed', audit.action])
  entries.push(...problems.map(({ key, value }): Entry => [key, value]))
  return spellEntries(entries)
}

const OWN_KEYS = new Set(['columns', 'card', 'screen'])
const AUDIT_KEYS = new Set(['by', 'deed'])

type Rule = AddressProblem['rule']
type Read<T> = { value: T } | { rule: Rule }
type Taken<T> = { value: T | null; problems: readonly AddressProblem[] }

/** A key of the page has one value; of two different ones none is taken, as in a query. */
function takeOnce<T>(entries: readonly Entry[], key: string, read: (value: string) => Read<T>): Taken<T> {
  const values = [...new Set(entries.flatMap(([name, value]) => (name === key ? [value] : [])))]
  const refused = (rule: Rule) => ({ value: null, problems: values.map((value) => ({ key, value, rule })) })
  const [only, ...others] = values
  if (only === undefined) return { value: null, problems: [] }
  if (others.length > 0) return refused('repeated')
  const result = read(only)
  return 'rule' in result ? refused(result.rule) : { value: result.value, problems: [] }
}

function readColumns(value: string): Read<readonly CardFieldName[]> {
  const names = value.split(',').map(fieldNameOf)
  const columns = names.flatMap((name) => (name && isCardFieldName(name) ? [name] : []))
  if (columns.length < names.length) return { rule: 'unknown-key' }
  return new Set(columns).size < columns.length ? { rule: 'repeated' } : { value: columns }
}

/** Of nobody, and of people and deeds this page has never heard of, there are rows too. */
function readWord(value: string): Read<string> {
  return { value }
}

const OPEN_CARD = /^([\w-]{1,64})(?:~([\w-]{1,64}))?$/

function readOpenCard(value: string): Read<OpenCard> {
  const [, id, iccid = null] = OPEN_CARD.exec(value) ?? []
  return id === undefined ? { rule: 'not-a-card' } : { value: { id, iccid } }
}

function readScreen(value: string): Read<Screen> {
  const screen = SCREENS.find((name) => name === value)
  return screen ? { value: screen } : { rule: 'not-a-screen' }
}

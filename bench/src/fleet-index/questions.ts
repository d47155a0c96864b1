/** What is asked, by kind: many different questions of each, so that nobody answers from what it just computed. */
import { type CardQuery, decode, ROUTES } from '@linkdeck/contract'
import { madeCard } from '@linkdeck/fleet-index/made-card'

export type Kind = {
  name: string
  route: (typeof ROUTES)['cards' | 'facets' | 'summary' | 'explain']
  /** What 95 of 100 answers should not exceed, in milliseconds, with 1,000,000 cards. */
  goalMs: number | null
  /** The question with this number, in the spelling of an address. */
  spell: (at: number, cards: number) => string
}

export type Question = { route: Kind['route']; text: string; query: CardQuery }

/** Different questions of a kind. */
export const QUESTIONS = 44

const STATES = [
  'status=30',
  'status=50&status=40',
  'status=10&status=20',
  '-status=50',
  'osStatus=300&osStatus=200',
  'isAutoRecharge=true',
  'status=30&status=35',
] as const
const PLANS = [
  'vendor=CMCC',
  'dataType=singlecard',
  'dataLevel=1GB&dataLevel=2GB',
  'period=1112',
  'vendor=CTCC&vendor=CUCC',
  'apnName=cmiot',
  '-simType=nano',
  'dataType=unityPayPool&dataType=sameflowcard',
] as const
const AMOUNTS = [
  'used=500MB..',
  'restPercent=..10',
  'expireTime=2026-11-01..2026-11-30',
  'tag=truck&tag=meter',
  'used=..100MB',
  'expireTime=2025-01-01..',
  'tag=spare',
  'restPercent=20..60',
  'activeTime=2025-01-01..2025-06-30',
] as const
const ORDERS = [
  '-used',
  'restPercent,-used',
  'expireTime',
  'iccid',
  '-activeTime',
  'dataLevel,expireTime',
  'rest',
  '-iccid',
  'apnName,-used',
  '-expireTime',
  'openAccountTime',
  'used',
  '-restPercent',
] as const

const WINDOW = 'limit=100'

export const KINDS: readonly Kind[] = [
  {
    name: 'filtered, sorted, with total',
    route: ROUTES.cards,
    goalMs: 50,
    spell: (at) => join(narrow(at), `sort=${turn(ORDERS, at)}`, WINDOW),
  },
  {
    name: 'whole fleet, sorted',
    route: ROUTES.cards,
    goalMs: 50,
    spell: (at) => join(`sort=${turn(ORDERS, at)}`, WINDOW),
  },
  {
    name: 'half the fleet deep',
    route: ROUTES.cards,
    goalMs: 100,
    spell: (at, cards) => join(`sort=${turn(ORDERS, at)}`, `offset=${Math.floor(cards / 2) + at * 7}`, WINDOW),
  },
  { name: 'all facets, narrow view', route: ROUTES.facets, goalMs: 100, spell: narrow },
  { name: 'all facets, broad view', route: ROUTES.facets, goalMs: 100, spell: (at) => (at === 0 ? '' : broad(at)) },
  {
    name: 'last six digits',
    route: ROUTES.cards,
    goalMs: 60,
    spell: (at, cards) => join(`q=${identifier(at, cards).slice(-6)}`, WINDOW),
  },
  {
    name: 'any part of a text',
    route: ROUTES.cards,
    goalMs: null,
    spell: (at, cards) => join(`q=${part(at, cards)}`, WINDOW),
  },
  { name: 'what each condition excludes', route: ROUTES.explain, goalMs: null, spell: narrow },
  { name: 'summary', route: ROUTES.summary, goalMs: null, spell: broad },
]

export function questionsOf({ spell, route }: Kind, cards: number): Question[] {
  return Array.from({ length: QUESTIONS }, (_, at) => {
    const text = join(spell(at, cards), 'source=index')
    const { query, problems } = decode(new URLSearchParams(text))
    if (problems.length > 0) throw new Error(`The bench asks what cannot be read: ${text}`)
    return { route, text, query }
  })
}

/** The lists have no common divisor: no combination comes twice. */
function narrow(at: number): string {
  return join(turn(STATES, at), turn(PLANS, at), turn(AMOUNTS, at))
}

function broad(at: number): string {
  return at % 2 === 0 ? turn(STATES, at) : turn(PLANS, at)
}

/** A part of an identifier, and now and then a word of many remarks and tags. */
function part(at: number, cards: number): string {
  return at % 11 === 0 ? turn(['truck', 'shanghai'], at / 11) : identifier(at, cards).slice(3, 10)
}

function identifier(at: number, cards: number): string {
  const { card } = madeCard((at * 7919 + 13) % cards)
  return turn([card.iccid ?? '', ...card.msisdn, ...card.imsi], at)
}

function turn(list: readonly string[], at: number): string {
  return list[at % list.length] ?? ''
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('&')
}

// @vitest-environment happy-dom
import { CARD_FIELD_NAMES, FIELDS, type Language, OS_STATUS } from '@linkdeck/contract'
import type { ComponentProps } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { CARD_CONDITION_WORDS } from '../i18n/card-condition-words.ts'
import { click, type Mounted, mount, press, settle } from '../testing/mount.ts'
import { sampleCard } from '../testing/sample-card.ts'
import { CardPanel } from './card-panel.tsx'

type Props = ComponentProps<typeof CardPanel>

const PROPS: Props = {
  card: sampleCard(),
  state: 'ready',
  asOf: '2026-11-24T04:00:00.000Z',
  position: { row: 3, rows: 40 },
  takesFocus: false,
  onPrevious: vi.fn(),
  onNext: null,
  onClose: vi.fn(),
  onFilter: vi.fn(),
}

let page: Mounted | null = null
afterEach(() => page?.unmount())

function panel(changes: Partial<Props> = {}, language: Language = 'en'): HTMLElement {
  page?.unmount()
  page = mount(<CardPanel {...PROPS} {...changes} />, language)
  return page.root
}

const line = (root: HTMLElement, label: string) =>
  [...root.querySelectorAll('dt')].find(({ textContent }) => textContent === label)?.nextElementSibling

test.each(['zh', 'en'] as const)(
  'every field of a full card is there with its label and a value, in %s',
  (language) => {
    const root = panel({}, language)
    for (const name of CARD_FIELD_NAMES) {
      const value = line(root, FIELDS[name][language])?.textContent ?? ''
      expect(value.length > 0 && value !== '–', `${name}: ${value}`).toBe(true)
    }
    expect(root.querySelectorAll('dt').length).toBe(CARD_FIELD_NAMES.length)
  },
)

test('values stand whole: every number, the code beside its words, the amount as it was written', () => {
  const root = panel()
  expect(line(root, 'MSISDN')?.textContent).toContain('1440993000002')
  expect(line(root, 'Operator')?.textContent).toContain('China MobileCMCC')
  expect(line(root, 'Remaining data')?.textContent).toContain('75.00MB')
  expect(line(root, 'Card instance ID')?.textContent).toContain('9007199254740993')
})

test('each value can be copied, and becomes a filter where the service knows one', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const root = panel()
  click(root.querySelector('[aria-label="Copy Used this cycle"]'))
  await settle()
  expect(writeText).toHaveBeenLastCalledWith('25.00MB')
  expect(root.querySelectorAll('dd [aria-label^="Copy "]').length).toBe(CARD_FIELD_NAMES.length - 1)
  click(root.querySelector('[aria-label="Show cards with this Operator"]'))
  expect(PROPS.onFilter).toHaveBeenLastCalledWith('vendor', 'CMCC', 'only')
})

test.each(OS_STATUS.entries.map(({ code }) => code))('the detailed state %s is explained', (osStatus) => {
  const card = sampleCard({ status: null, osStatus })
  expect(panel({ card }).textContent).toContain(CARD_CONDITION_WORDS.en.osStatus[osStatus]?.meaning)
  expect(panel({ card }, 'zh').textContent).toContain(CARD_CONDITION_WORDS.zh.osStatus[osStatus]?.meaning)
})

test('a state nobody knows is named, not explained away', () => {
  const card = sampleCard({ status: '77', osStatus: '999' })
  expect(panel({ card }).textContent).toContain('reports the state 999')
})

test('what happens at zero depends on the plan', () => {
  expect(panel().textContent).toContain('at zero the card is suspended')
  const pool = panel({ card: sampleCard({ dataType: 'unityPayPool' }) })
  expect(pool.textContent).toContain('at zero the card keeps working and overage is charged')
  expect(pool.querySelector('[role="meter"]')?.getAttribute('aria-valuenow')).toBe('75')
})

test('the credential is taken apart, and its contradictions are named', () => {
  expect(panel().querySelector('[aria-label="Data quality"]')).toBeNull()
  const root = panel({ card: sampleCard({ credentialNo: 'CT-SC-M-1-30M' }) })
  expect(root.querySelector('[aria-label="Data quality"]')?.textContent).toBe(
    'Operator: the credential says China Telecom, the card says China Mobile.' +
      'Data level: the credential says 30M, the card says 100MB.',
  )
})

test('fields beyond the document are shown raw, as text', () => {
  const root = panel({ card: sampleCard({ extra: { NewField: '<b>7</b>' } }) })
  expect(line(root, 'NewField')?.textContent).toContain('<b>7</b>')
  expect(root.querySelector('dd b')).toBeNull()
})

test('a card from a link can be on its way, missing or refused', () => {
  expect(panel({ card: null, state: 'loading' }).querySelector('h2')?.textContent).toBe('Loading the card')
  expect(panel({ card: null, state: 'missing' }).textContent).toContain('The link may be old')
  expect(panel({ card: null, state: 'failed', problem: <p>throttled</p> }).textContent).toContain('throttled')
})

test('Escape closes, and the way on is off where it ends', () => {
  const root = panel()
  press(root.querySelector('h2'), 'Escape')
  expect(PROPS.onClose).toHaveBeenCalledOnce()
  expect(root.querySelector<HTMLButtonElement>('[aria-label="Next card"]')?.disabled).toBe(true)
  click(root.querySelector('[aria-label="Previous card"]'))
  expect(PROPS.onPrevious).toHaveBeenCalledOnce()
  expect(root.textContent).toContain('3 of 40')
})

test('opened by a key the panel takes the focus, and gives it back', () => {
  const origin = document.createElement('button')
  document.body.append(origin)
  origin.focus()
  const root = panel({ takesFocus: true })
  expect(document.activeElement).toBe(root.querySelector('h2'))
  page?.unmount()
  page = null
  expect(document.activeElement).toBe(origin)
  origin.remove()
})

test('opened by a pointer it leaves the focus where it is', () => {
  panel()
  expect(document.activeElement).toBe(document.body)
})

// @vitest-environment happy-dom
import { decode } from '@linkdeck/contract'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { CardPanel } from '../card/card-panel.tsx'
import { ChipsLine } from '../filters/chips-line.tsx'
import { cellOf } from '../grid/cells.tsx'
import { click, type Mounted, mount, settle } from '../testing/mount.ts'
import { SAMPLE_NOW_MS, sampleCard } from '../testing/sample-card.ts'
import { MaskContext } from './use-mask.ts'

const CARD = sampleCard()
const NUMBERS = [CARD.iccid ?? '', ...CARD.msisdn, ...CARD.imsi]

let page: Mounted
afterEach(() => page.unmount())

function show(node: ReactNode): HTMLElement {
  page = mount(<MaskContext value={true}>{node}</MaskContext>)
  return page.root
}

const quoted = (root: HTMLElement) =>
  NUMBERS.filter((number) => `${root.textContent} ${root.innerHTML}`.includes(number))

test.each(['iccid', 'msisdn', 'imsi'] as const)('the cell of %s shows the last four places', (name) => {
  const Cell = cellOf(name)
  const root = show(<Cell card={CARD} name={name} nowMs={SAMPLE_NOW_MS} onFilter={vi.fn()} tabIndex={-1} />)
  expect(quoted(root)).toEqual([])
  expect(root.textContent).toMatch(/^•+\d{4}/)
})

test('the panel of a card holds no number, and copies none', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const root = show(
    <CardPanel
      card={CARD}
      state="ready"
      asOf={null}
      position={null}
      takesFocus={false}
      onPrevious={null}
      onNext={null}
      onClose={vi.fn()}
      onFilter={vi.fn()}
    />,
  )
  expect(quoted(root)).toEqual([])
  for (const button of root.querySelectorAll('[aria-label^="Copy "]')) click(button)
  await settle()
  const copied = writeText.mock.calls.flat().join()
  expect(copied).toContain('••0123')
  expect(NUMBERS.filter((number) => copied.includes(number))).toEqual([])
})

test('chips name numbers by their last four places, and leave the question as it is', () => {
  const { query } = decode(new URLSearchParams(`iccid=${CARD.iccid}&-msisdn=${CARD.msisdn[0]}&q=${CARD.imsi[0]}`))
  const edit = vi.fn()
  const root = show(<ChipsLine query={query} edit={edit} last={null} onOpenEditor={vi.fn()} onOpenText={vi.fn()} />)
  expect(quoted(root)).toEqual([])
  expect(root.textContent).toContain(`ICCID is ${'•'.repeat(16)}0123`)
  click(root.querySelector('[aria-label^="Remove: ICCID"]'))
  expect(edit.mock.calls[0]?.[0](query).where).toEqual({ msisdn: query.where.msisdn })
})

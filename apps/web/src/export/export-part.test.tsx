// @vitest-environment happy-dom
import { type CardsAnswer, EVERYTHING, type ExportStatus, readExport } from '@linkdeck/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { click, type Mounted, mount, settle } from '../testing/mount.ts'
import { type StubServer, stubServer } from '../testing/stub-server.ts'
import { WithClient } from '../testing/with-client.tsx'
import { ExportPart } from './export-part.tsx'

const ANSWER: CardsAnswer = {
  total: 12_480,
  offset: 0,
  limit: 40,
  rows: [],
  coverage: { known: 12_480, expected: 12_480, uncertain: 0, complete: true },
  source: 'index',
  asOf: '2026-11-24T00:00:00.000Z',
  requestId: null,
  remarks: [],
}

let page: Mounted
let server: StubServer
let downloads: string[]
beforeEach(() => {
  server = stubServer()
  downloads = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    downloads.push(this.getAttribute('href') ?? '')
  })
})
afterEach(async () => {
  await dismissAll()
  page.unmount()
  vi.restoreAllMocks()
})

/** Exports outlive the part that began them. */
async function dismissAll(): Promise<void> {
  for (const id of downloads.map(idOf))
    server.answers[`GET /api/exports/${id}`] = { id, state: 'stopped', rows: 0, total: 0, elapsedMs: 0, note: null }
  await eventually(() => {
    for (const button of document.querySelectorAll('[aria-label="Close"]')) click(button)
    expect(find('section')).toBeNull()
  })
}

const idOf = (address: string) => new URLSearchParams(address.split('?')[1]).get('id') ?? ''

function show(answer: Partial<CardsAnswer> = {}): void {
  page = mount(
    <WithClient>
      <ExportPart
        query={EVERYTHING}
        columns={['status', 'iccid']}
        answer={{ ...ANSWER, ...answer }}
        blocks={null}
        scope=""
      />
    </WithClient>,
  )
}

const find = (selector: string) => document.querySelector(selector)
const buttonOf = (name: RegExp) => [...document.querySelectorAll('button')].find((one) => name.test(one.textContent))

async function begin(): Promise<string> {
  click(find('#export'))
  await eventually(() => {
    expect(buttonOf(/^Export 12,480 rows$/)).toBeDefined()
  })
  click(buttonOf(/^Export 12,480 rows$/))
  await settle()
  return idOf(downloads.at(-1) ?? '')
}

test('the browser downloads the view with the columns on the screen, the ICCID first', async () => {
  show()
  await begin()
  expect(downloads).toHaveLength(1)
  const asked = readExport([...new URLSearchParams(downloads[0]?.split('?')[1])])
  expect(asked).toMatchObject({
    request: { format: 'xlsx', columns: ['iccid', 'status'], language: 'en', isMasked: false },
  })
})

test('how far it has come is shown, and it can be stopped', async () => {
  show()
  const id = await begin()
  const status: ExportStatus = { id, state: 'writing', rows: 6_240, total: 12_480, elapsedMs: 1000, note: null }
  server.answers[`GET /api/exports/${id}`] = status
  await eventually(() => {
    expect(find('section')?.textContent).toContain('6,240 of 12,480 rows')
  })
  expect(find('section')?.textContent).toContain('6,240 rows/s')
  click(buttonOf(/^Stop$/))
  await settle()
  expect(server.asked).toContain(`DELETE /api/exports/${id}`)
})

test('three at a time are enough', async () => {
  show()
  for (let times = 0; times < 3; times += 1) await begin()
  expect(find('#export')).toHaveProperty('disabled', true)
  expect(find('#export')?.getAttribute('title')).toContain('Three exports are open')
})

test('a page that the service answers cannot be exported, and says why', () => {
  show({ source: 'live' })
  expect(find('#export')).toHaveProperty('disabled', true)
  expect(find('#export')?.getAttribute('title')).toContain('needs the fleet index')
})

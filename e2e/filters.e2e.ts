/**
 * Every filter of ListCardInfo, set in the browser as a person does, gets exactly the cards that the simulator's own
 * truth has, over all pages; and the parameter that arrives there is the documented one. A filter of the document
 * without a line in CASES does not compile.
 */
import { type FieldName, fieldOf, labelOf } from '@linkdeck/contract'
import { FILTER_NAMES, type FilterName, type Simulator, startSimulator } from '@linkdeck/simulator'
import { expect, FLEET, type Linkdeck, startLinkdeck, test, upstream } from './linkdeck.ts'
import { Grid, Rail } from './rail.ts'

type Case = { field: FieldName; set: (rail: Rail, field: FieldName, value: string) => Promise<void> }

const text = (field: FieldName): Case => ({
  field,
  set: (rail, name, value) => rail.type(name, fieldOf(name).en, value),
})

const chip = (field: FieldName): Case => ({
  field,
  set: async (rail, name, value) => {
    const { vocab } = fieldOf(name)
    await rail.press(name, vocab ? labelOf(vocab, value, 'en') : value)
  },
})

const named = (field: FieldName, names: Record<string, string>): Case => ({
  field,
  set: (rail, name, value) => rail.press(name, names[value] ?? value),
})

const date = (field: FieldName, label: string): Case => ({
  field,
  set: (rail, name, value) => rail.type(name, label, value.slice(0, 10)),
})

const amount = (field: FieldName, label: string): Case => ({
  field,
  set: (rail, name, value) => rail.type(name, label, value),
})

const PLANS = {
  singlecard: 'Single card General',
  directionalcard: 'Single card Directional',
  sameflowcard: 'Same-tier pool General',
  directional_sameflowcard: 'Same-tier pool Directional',
  unityPayPool: 'Unified pool General',
  GREcard: 'Unified pool Directional',
}

const FORMS = {
  nano: 'Nano Consumer',
  micro: 'Micro Consumer',
  normal: 'Standard Consumer',
  simplus56: 'Embedded 5×6 Consumer',
  simplus22: 'Embedded 2×2 Consumer',
  'industry-nano': 'Nano Industrial',
  'industry-micro': 'Micro Industrial',
  'industry-normal': 'Standard Industrial',
  simplus: 'Embedded 5×6 Industrial',
  'industry-simplus22': 'Embedded 2×2 Industrial',
}

const CASES: Record<FilterName, Case> = {
  Iccid: text('iccid'),
  Msisdn: text('msisdn'),
  Imsi: text('imsi'),
  CredentialNo: text('credentialNo'),
  PoolId: text('poolId'),
  DataLevel: text('dataLevel'),
  AliFee: text('aliFee'),
  AliyunOrderId: text('aliyunOrderId'),
  NotifyId: text('notifyId'),
  TagName: text('tags'),
  DirectionalGroupId: text('directionalGroupId'),
  ApnName: text('apnName'),
  Vendor: chip('vendor'),
  Period: chip('period'),
  CertifyType: chip('certifyType'),
  NetworkType: chip('networkType'),
  Status: chip('status'),
  OsStatus: {
    field: 'status',
    set: async (rail, name, value) => {
      await rail.press(name, 'Detailed states of Suspended')
      await rail.press(
        name,
        labelOf(fieldOf('osStatus').vocab ?? { entries: [], find: () => undefined, shape: /./ }, value, 'en'),
      )
    },
  },
  DataType: named('dataType', PLANS),
  SimType: named('simType', FORMS),
  IsAutoRecharge: {
    field: 'isAutoRecharge',
    set: (rail, name, value) => rail.press(name, value === 'true' ? 'On' : 'Off'),
  },
  ActiveTimeStart: date('activeTime', 'From date'),
  ActiveTimeEnd: date('activeTime', 'To date'),
  ExpireTimeStart: date('expireTime', 'From date'),
  ExpireTimeEnd: date('expireTime', 'To date'),
  MinFlow: amount('periodAddFlow', 'From amount'),
  MaxFlow: amount('periodAddFlow', 'To amount'),
  MaxRestFlowPercentage: {
    field: 'restPercent',
    set: (rail, name, value) => rail.choose(name, `≤ ${Number(value) * 100} %`),
  },
}

/** Values that are no property of a row, or that are better chosen than found. */
const CHOSEN: Partial<Record<FilterName, string>> = {
  Status: '35',
  OsStatus: '300',
  IsAutoRecharge: 'false',
  PoolId: 'test1',
  MinFlow: '100',
  MaxFlow: '50',
  MaxRestFlowPercentage: '0.2',
}

/** A value that some card of the fleet has and not all: the middle one of those there are. */
function sampleValue({ fleet }: Simulator, parameter: FilterName): string {
  const chosen = CHOSEN[parameter]
  if (chosen !== undefined) return chosen
  const rows = Array.from({ length: fleet.size }, (_, index) => fleet.card(index))
  const values = rows.flatMap((row): unknown[] => {
    if (parameter === 'TagName') return row.TagList?.map(({ TagName }) => TagName) ?? []
    const value = Object.entries(row).find(([name]) => name === parameter.replace(/(Start|End)$/, ''))?.[1]
    return Array.isArray(value) ? value : value === undefined ? [] : [value]
  })
  const sorted = [...new Set(values.map(String))].sort()
  const middle = sorted[Math.floor(sorted.length / 2)] ?? ''
  if (parameter.endsWith('Start')) return `${middle.slice(0, 10)} 00:00:00`
  return parameter.endsWith('End') ? `${middle.slice(0, 10)} 23:59:59` : middle
}

test.describe('each of the 28 filters', () => {
  let simulator: Simulator
  let linkdeck: Linkdeck

  test.beforeAll(async () => {
    simulator = await startSimulator({ ...FLEET, cards: 160 })
    linkdeck = await startLinkdeck(upstream(simulator))
  })

  test.afterAll(async () => {
    await linkdeck.stop()
    await simulator.close()
  })

  test('there are 28, as the document has', () => {
    expect([...FILTER_NAMES].sort()).toEqual(Object.keys(CASES).sort())
    expect(FILTER_NAMES).toHaveLength(28)
  })

  for (const parameter of FILTER_NAMES) {
    test(`${parameter} finds exactly the cards it should`, async ({ page }) => {
      const { field, set } = CASES[parameter]
      const value = sampleValue(simulator, parameter)
      const truth = simulator.fleet.select({ [parameter]: value }).map((index) => simulator.fleet.card(index).Iccid)
      expect(truth.length).toBeGreaterThan(0)

      await page.goto(linkdeck.address)
      const [rail, grid] = [new Rail(page), new Grid(page)]
      await expect(grid.grid).toBeVisible()
      await rail.showAll()
      simulator.clearRequests()
      await set(rail, field, value)
      await expect(page.getByText(`${truth.length} ${truth.length === 1 ? 'card fits' : 'cards fit'}`)).toBeAttached()

      expect((await grid.allIccids()).sort()).toEqual(truth.map(String).sort())
      const parameters: Readonly<Record<string, string>> = simulator.requests().at(-1)?.parameters ?? {}
      expect(parameters[parameter]).toBe(value)
      const others = FILTER_NAMES.filter((name) => name !== parameter && name in parameters)
      expect(others).toEqual([])
    })
  }
})

/** What an index counted, for tests: 15,000 cards of two operators, two tags and ten steps of percent. */
import type { Facet, FacetsAnswer } from '@linkdeck/contract'
import { type Counts, countsOf } from '../filters/counts.ts'

const facet = (key: string, values: readonly (readonly [string, number, string?])[], missing: number): Facet => ({
  key,
  values: values.map(([value, count, label = null]) => ({ value, label, count })),
  missing,
  distinct: values.filter(([, count]) => count > 0).length,
})

const ANSWER: FacetsAnswer = {
  total: 15_000,
  facets: [
    facet(
      'status',
      [
        ['10', 0],
        ['20', 0],
        ['30', 12_480],
        ['35', 2_520],
        ['40', 0],
        ['50', 0],
        ['777', 3],
      ],
      0,
    ),
    facet(
      'osStatus',
      [
        ['100', 12_480],
        ['300', 2_500],
        ['999', 20],
      ],
      0,
    ),
    facet(
      'vendor',
      [
        ['CMCC', 12_480],
        ['CUCC', 2_419],
        ['CTCC', 0],
        ['VNO', 0],
      ],
      101,
    ),
    facet(
      'isAutoRecharge',
      [
        ['true', 14_000],
        ['false', 900],
      ],
      100,
    ),
    facet(
      'tag',
      [
        ['depot', 700],
        ['spare', 30],
      ],
      14_290,
    ),
    facet(
      'dataLevel',
      [
        ['1GB', 9000],
        ['30MB', 4000],
        ['100MB', 2000],
      ],
      0,
    ),
    facet('directionalGroupId', [['55', 12, 'sensors']], 14_988),
  ],
  histograms: [
    {
      key: 'restPercent',
      bins: [...Array.from({ length: 10 }, (_, at) => `${at * 10}..${at * 10 + 9}.999999`), '100..100'].map(
        (term, at) => ({ term, count: at * 100 }),
      ),
      missing: 40,
      present: 5_501,
    },
    {
      key: 'expireTime',
      bins: [
        { term: '2026-11-01..2026-11-30', count: 400 },
        { term: '2026-12-01..2026-12-31', count: 200 },
        { term: '2027-01-01..2027-01-31', count: 1 },
      ],
      missing: 14_399,
      present: 601,
    },
  ],
  source: 'index',
  asOf: '2026-11-24T04:00:00.000Z',
  coverage: { known: 15_000, expected: 15_000, uncertain: 0, complete: true },
}

export function sampleFacets(changes: Partial<FacetsAnswer> = {}): FacetsAnswer {
  return { ...ANSWER, ...changes }
}

export function sampleCounts(changes: Partial<FacetsAnswer> = {}, isOld = false): Counts {
  return countsOf(sampleFacets(changes), isOld)
}

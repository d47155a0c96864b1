/** Rows that did not fit the filter the service was asked for, by the key of the filter. */
import { isFieldName, keyOf, type Remark } from '@linkdeck/contract'

export type Tally = { count: (remarks: readonly Remark[]) => void; read: () => { key: string; rows: number }[] }

export function createTally(): Tally {
  const rows = new Map<string, number>()
  return {
    count: (remarks) => {
      for (const { kind, field, count } of remarks) {
        if (kind !== 'unfitting' || field === undefined) continue
        const key = isFieldName(field) ? keyOf(field) : field
        rows.set(key, (rows.get(key) ?? 0) + count)
      }
    },
    read: () => [...rows].map(([key, count]) => ({ key, rows: count })),
  }
}

/** What an answer has to say about its own rows: codes the document does not know, amounts and times nobody can read. */
import {
  CARD_FIELD_NAMES,
  type Card,
  type CardFieldName,
  fieldOf,
  parseCardTime,
  parseFlow,
  type Remark,
} from '@linkdeck/contract'

const MAX_VALUE_LENGTH = 100

export function remarksOf(rows: readonly Card[]): Remark[] {
  const remarks = new Map<string, Remark>()
  for (const row of rows) {
    for (const field of CARD_FIELD_NAMES) {
      const value = row[field]
      const kind = typeof value === 'string' ? faultOf(field, value) : null
      if (typeof value === 'string' && kind) count(remarks, { kind, field, value: value.slice(0, MAX_VALUE_LENGTH) })
    }
  }
  return [...remarks.values()]
}

function faultOf(name: CardFieldName, value: string): 'unknown-code' | 'unread' | null {
  const { kind, vocab } = fieldOf(name)
  if (vocab) return vocab.find(value) ? null : 'unknown-code'
  if (kind === 'time') return parseCardTime(value) === null ? 'unread' : null
  return (kind === 'flow' || kind === 'level') && parseFlow(value) === null ? 'unread' : null
}

function count(remarks: Map<string, Remark>, remark: Omit<Remark, 'count'>): void {
  const key = JSON.stringify(remark)
  remarks.set(key, { ...remark, count: (remarks.get(key)?.count ?? 0) + 1 })
}

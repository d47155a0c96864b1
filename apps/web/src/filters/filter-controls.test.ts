import { DATA_TYPE, FIELD_NAMES, fieldOf, SIM_TYPE } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { controlOf, EDITORS, editorId, GROUPS, isFirst, isLive } from './filter-controls.ts'
import { PLAN_FAMILIES } from './plan-families.ts'
import { SIM_FORMS } from './sim-forms.ts'

/** The request table of the document: 28 parameters, of which three pairs are ranges of one field. */
const PARAMETERS = 28
const PAIRS = 3

test('the rail has an editor for every field but lists, each once, and knows those of ListCardInfo', () => {
  const typed = FIELD_NAMES.filter((name) => name !== 'list')
  expect(EDITORS.flatMap(({ names }) => names).sort()).toEqual([...typed].sort())
  expect(EDITORS.filter(isLive).flatMap(({ names }) => names)).toHaveLength(PARAMETERS - PAIRS)
})

test('every editor stands in a group that is shown, and has a place of its own', () => {
  for (const { names } of EDITORS) expect(GROUPS).toContain(fieldOf(names[0]).group)
  expect(new Set(EDITORS.map(({ names }) => editorId(names[0]))).size).toBe(EDITORS.length)
  expect(editorId('osStatus')).toBe(editorId('status'))
})

test('fields with codes get a control that lists their codes', () => {
  const listed = ['codes', 'status-tree', 'plan-table', 'sim-table']
  for (const name of FIELD_NAMES) expect(listed.includes(controlOf(name))).toBe(fieldOf(name).vocab !== undefined)
})

test('a group shows something before anybody asks for more', () => {
  for (const group of GROUPS) {
    expect(EDITORS.some((editor) => isFirst(editor) && fieldOf(editor.names[0]).group === group)).toBe(true)
  }
})

test('the tables hold every documented SIM type and plan type exactly once', () => {
  const codes = (table: Record<string, Record<string, string>>) => Object.values(table).flatMap(Object.values)
  expect(codes(SIM_FORMS).sort()).toEqual(SIM_TYPE.entries.map(({ code }) => code).sort())
  expect(codes(PLAN_FAMILIES).sort()).toEqual(DATA_TYPE.entries.map(({ code }) => code).sort())
})

test('a cell of the SIM table stands under the grade that its label names', () => {
  for (const { consumer, industrial } of Object.values(SIM_FORMS)) {
    expect(SIM_TYPE.find(consumer)?.en).toMatch(/consumer$/)
    expect(SIM_TYPE.find(industrial)?.en).toMatch(/industrial$/)
  }
})

/** The sheets of an XLSX workbook as rows of text, read while it is unpacked and within bounds. */
import { type SheetBounds, sharedStrings, sheetRows } from './sheet-text.ts'
import { XlsxFault } from './xlsx-fault.ts'
import { openParts, type XlsxParts } from './xlsx-parts.ts'
import { allOf, readXml } from './xml-events.ts'

export type XlsxBounds = SheetBounds & {
  /** Of what is unpacked. */
  bytes: number
}

export type Workbook = {
  /** Names, in the order of the tabs. */
  sheets: readonly string[]
  /** Rows as they stand; those that the file leaves out, as nothing is in them, are left out. */
  rowsOf: (sheet: string) => AsyncGenerator<string[]>
  /** The sheet as it stands in the package. */
  xmlOf: (sheet: string) => AsyncGenerator<string>
}

type Relation = { id: string; kind: string; path: string }

/** Throws an XlsxFault for what is no such workbook, and for what goes beyond the bounds; so does each row. */
export async function readXlsx(bytes: Uint8Array, bounds: XlsxBounds): Promise<Workbook> {
  const parts = await openParts(bytes, bounds.bytes)
  const relations = await relationsOf(parts)
  const paths = await sheetPaths(parts, relations)
  const strings = relations.find(({ kind }) => kind === 'sharedStrings')
  const shared = strings && parts.has(strings.path) ? await stringsOf(parts, strings.path, bounds) : []
  const xmlOf = (sheet: string) => parts.textOf(paths.get(sheet) ?? '')
  return {
    sheets: [...paths.keys()],
    rowsOf: (sheet) => readXml<string[]>(xmlOf(sheet), (emit) => sheetRows(emit, { shared, bounds })),
    xmlOf,
  }
}

async function relationsOf(parts: XlsxParts): Promise<readonly Relation[]> {
  const relations = readXml<Relation>(parts.textOf('xl/_rels/workbook.xml.rels'), (emit) => ({
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const target = attributes.get('Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      emit({ id: attributes.get('Id') ?? '', kind: attributes.get('Type')?.split('/').at(-1) ?? '', path })
    },
  }))
  return allOf(relations)
}

async function sheetPaths(parts: XlsxParts, relations: readonly Relation[]): Promise<ReadonlyMap<string, string>> {
  const tabs = readXml<readonly [name: string, path: string]>(parts.textOf('xl/workbook.xml'), (emit) => ({
    open: (name, attributes) => {
      const relation = name === 'sheet' && relations.find(({ id }) => id === attributes.get('id'))
      // A sheet that is a chart has no rows.
      if (relation && relation.kind === 'worksheet') emit([attributes.get('name') ?? '', relation.path])
    },
  }))
  const paths = new Map(await allOf(tabs))
  if (paths.size === 0) throw new XlsxFault('unreadable')
  return paths
}

function stringsOf(parts: XlsxParts, path: string, bounds: SheetBounds): Promise<string[]> {
  return allOf(readXml<string>(parts.textOf(path), (emit) => sharedStrings(emit, bounds)))
}

/** The parts of an XLSX package beside its sheets (ECMA-376, part 1, 12.3 and part 2, 9). */
import { escapeText, XML } from './sheet-xml.ts'

export type Sheet = { name: string; path: string }

const NS = 'http://schemas.openxmlformats.org'
const MAIN = `${NS}/spreadsheetml/2006/main`
const OFFICE = `${NS}/officeDocument/2006/relationships`
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** By path. The order of the sheets is the order of their tabs. */
export function workbookParts(sheets: readonly Sheet[]): Readonly<Record<string, string>> {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  const relations = (list: readonly string[]) =>
    `${XML}<Relationships xmlns="${NS}/package/2006/relationships">${list.join('')}</Relationships>`
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', 'sheet.main'),
    override('xl/styles.xml', 'styles'),
    ...sheets.map(({ path }) => override(path, 'worksheet')),
  ]
  const tabs = sheets.map(({ name }, at) => `<sheet name="${escapeText(name)}" sheetId="${at + 1}" r:id="s${at + 1}"/>`)
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${NS}/package/2006/content-types">${types.join('')}</Types>`,
    '_rels/.rels': relations([relation('w', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      relation('styles', 'styles', 'styles.xml'),
      ...sheets.map(({ path }, at) => relation(`s${at + 1}`, 'worksheet', path.replace('xl/', ''))),
    ]),
    'xl/styles.xml': STYLES,
  }
}

/** 0: a number. 1: text, in format 49 ("@"), so that it stays text when somebody types into the cell. 2: a heading. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** A workbook that LibreOffice wrote: what it made of a column of numbers is met by the span that holds the lost one. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { spanOfMangled } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { workbookText } from './workbook-text.ts'

const run = promisify(execFile)

test('identifiers that LibreOffice took for numbers stand in spans of their own, and text stays as it is', async () => {
  const iccids = Array.from({ length: 200 }, (_, at) => `8986031234${String(at * 41_234_567).padStart(10, '0')}`)
  const folder = await mkdtemp(join(tmpdir(), 'linkdeck-office-'))
  try {
    const lines = iccids.map((iccid, at) => `${iccid},"=""${iccid}""",${13_800_000_000 + at}`)
    await writeFile(join(folder, 'list.csv'), lines.join('\n'))
    const home = `-env:UserInstallation=file://${folder}/home`
    await run('soffice', [home, '--headless', '--convert-to', 'xlsx', '--outdir', folder, join(folder, 'list.csv')])
    const { text } = await workbookText(await readFile(join(folder, 'list.xlsx')))
    const rows = text.split('\n').map((line) => line.split('\t'))
    expect(rows.map(([, ...kept]) => kept)).toEqual(iccids.map((iccid, at) => [iccid, String(13_800_000_000 + at)]))
    const outside = rows.filter(([number = ''], at) => {
      const span = spanOfMangled(number)
      const iccid = iccids[at] ?? ''
      return !span || iccid < span.from || iccid > span.to
    })
    expect(outside).toEqual([])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

import { deriveCard, EMPTY_CARD, MAX_LIST_BYTES, ProblemAnswer, ROUTES, WorkbookAnswer } from '@linkdeck/contract'
import { identifiersOf } from '@linkdeck/contract/testing'
import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { bytesOf, fileOf } from '../export/testing/file-of.ts'
import { writeXlsx } from '../export/write-xlsx.ts'
import { createWorld, OWN_WRITE, UNREACHED } from '../test-world.ts'

async function workbookOf(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('Cards').addRows(rows.map((row) => [...row]))
  workbook.addWorksheet('Notes').addRow(['nobody reads this'])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const send = (body: Uint8Array<ArrayBuffer>) =>
  createWorld({ linkcard: UNREACHED }).ask(ROUTES.workbook, { method: 'POST', headers: OWN_WRITE, body })

test('the first sheet of a workbook becomes a text that is read as a list, and the other is named as not read', async () => {
  const iccid = '89860312345678901234'
  const answer = await send(
    await workbookOf([
      ['ICCID', 'Number', 'City'],
      [iccid, 13_800_000_000, 'Hangzhou'],
      [Number(iccid), '', 'Wuhan'],
    ]),
  )
  const read = WorkbookAnswer.parse(await answer.json())
  expect(read).toMatchObject({ sheet: 'Cards', others: ['Notes'] })
  const { listed, unread } = identifiersOf('text' in read ? read.text : '')
  expect(listed.map(({ given, value }) => ({ given, value }))).toEqual([
    { given: iccid, value: iccid },
    { given: '13800000000', value: '13800000000' },
    { given: '8.98603123456789E+19', value: null },
  ])
  expect(unread).toEqual(['ICCID', 'Number', 'City', 'Hangzhou', 'Wuhan'])
})

test('a workbook that Linkdeck has exported becomes the document of its rows, and no list', async () => {
  const iccid = '89860012345678900001'
  const { file } = fileOf([deriveCard({ ...EMPTY_CARD, iccid, status: '30' })])
  const answer = await send(new Uint8Array(await bytesOf(writeXlsx(file))))
  expect(await answer.json()).toEqual({ document: expect.stringContaining(`"iccid":"${iccid}"`) })
})

test('what is no workbook, or has more text than a list may have, is refused with a sentence', async () => {
  const refusal = async (body: Uint8Array<ArrayBuffer>) => {
    const response = await send(body)
    const { message } = ProblemAnswer.parse(await response.json()).problem
    return { status: response.status, message }
  }
  expect(await refusal(new Uint8Array(40))).toMatchObject({
    status: 400,
    message: expect.stringContaining('save it as .xlsx'),
  })
  const long = await workbookOf(Array.from({ length: 300 }, () => ['1'.repeat(32_000)]))
  expect(await refusal(long)).toMatchObject({ status: 413, message: expect.stringContaining('larger') })
  expect((await send(new Uint8Array(MAX_LIST_BYTES + 1))).status).toBe(413)
})

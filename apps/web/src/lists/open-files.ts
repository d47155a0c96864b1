/** What files are that were dropped or chosen: one that Linkdeck has exported, or a list. A workbook is sent once to be told. */
import { MAX_LIST_BYTES, ROUTES, WorkbookAnswer } from '@linkdeck/contract'
import { parseAnswer, send } from '../api.ts'
import { findNote, openReturned, type Returned } from '../returned/open-returned.ts'
import { isZip, type ReadFile, readListFile } from './read-list-file.ts'

export type OpenedFiles = { returned: Returned } | { list: ReadFile }

/** The note of an exported file may be among them. Where none is exported, the first is the list. */
export async function openFiles(files: readonly [File, ...File[]]): Promise<OpenedFiles> {
  const [first, ...others] = files
  const opened = await Promise.all([openFile(first), ...others.map(openFile)])
  for (const one of opened)
    if ('returned' in one) return { returned: { ...one.returned, note: one.returned.note ?? (await findNote(files)) } }
  return opened[0]
}

async function openFile(file: File): Promise<OpenedFiles> {
  if (await isZip(file)) return openWorkbook(file)
  const returned = await openReturned(file)
  return returned ? { returned } : { list: await readListFile(file) }
}

async function openWorkbook(file: File): Promise<OpenedFiles> {
  if (file.size > MAX_LIST_BYTES) return { list: { refused: 'size' } }
  const answer = parseAnswer(WorkbookAnswer, await send('POST', ROUTES.workbook, file), 200)
  if ('document' in answer) return openFile(new File([answer.document], file.name))
  const { text, ...sheet } = answer
  return { list: { text, sheet } }
}

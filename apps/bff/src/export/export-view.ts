/** A view as a file: its rows from one state of the fleet, and what the note says of them. */
import {
  type Card,
  type CardQuery,
  EVERYTHING,
  type ExportFormat,
  type ExportNote,
  type ExportRequest,
  FILE_WORDS,
  fileColumnsOf,
  filtersInWords,
  maskNumbersIn,
  resolve,
  sortInWords,
  spellIso,
  spellViewAddress,
} from '@linkdeck/contract'
import type { Picked } from '@linkdeck/fleet-index'
import { stampOf } from '../fleet/answer-cards.ts'
import type { Fleet } from '../fleet/fleet.ts'
import { withAbsent } from './absent-rows.ts'
import type { Job } from './export-desk.ts'
import type { WriteFile } from './export-file.ts'
import { writeCsv } from './write-csv.ts'
import { writeJson } from './write-json.ts'
import { writeXlsx } from './write-xlsx.ts'

export type Exporting = { fleet: Fleet; now: () => number; version: string }

/** origin: of the page, for the address of the view. */
export type Wanted = { query: CardQuery; request: ExportRequest; origin: string }

const WRITERS: Record<ExportFormat, WriteFile> = { csv: writeCsv, xlsx: writeXlsx, json: writeJson }

/** Waits for its turn, then gives the bytes; read to the end or not, it lets go of everything it holds. */
export async function* exportView(exporting: Exporting, wanted: Wanted, job: Job): AsyncGenerator<Uint8Array> {
  const giveBack = await job.turn()
  try {
    const { fleet, now } = exporting
    const asked = resolve(wanted.query, now())
    // The stamp before the cards: they are at least as new as it says.
    const stamp = await stampOf(fleet, asked)
    const picked = await fleet.index.pick(asked, { signal: job.signal })
    try {
      job.started(picked.total)
      yield* writeView(exporting, { ...wanted, asked, stamp, picked }, job)
    } finally {
      await picked.close()
    }
  } finally {
    giveBack()
  }
}

type Stamped = Wanted & { asked: CardQuery; stamp: Awaited<ReturnType<typeof stampOf>>; picked: Picked }

function writeView(
  { now, version }: Exporting,
  { query, asked, request, origin, stamp, picked }: Stamped,
  job: Job,
): AsyncGenerator<Uint8Array> {
  const { language, format, isMasked } = request
  const own = fileColumnsOf(request.columns, { language, hasCodes: format === 'json', isMasked })
  const { columns, rows } = withAbsent(own, picked.absent, { word: FILE_WORDS[language].notFound, isMasked })
  // An address without its numbers leads to other cards: whoever hid them wants that rather than to tell them.
  const said = isMasked ? maskNumbersIn : (text: string) => text
  const finish = (end: Pick<ExportNote, 'sha256' | 'hashed' | 'shortened'>) => {
    const note: ExportNote = {
      address: said(addressOf(origin, query, request)),
      pinned: said(addressOf(origin, asked, request)),
      filters: said(filtersInWords(asked, language)),
      sort: sortInWords(asked, language),
      asOf: spellIso(Date.parse(stamp.asOf)),
      writtenAt: spellIso(now()),
      coverage: stamp.coverage,
      rows: picked.total,
      notFound: rows.length,
      columns: columns.map(({ key }) => key),
      version,
      ...end,
    }
    job.noted(note)
    return note
  }
  return WRITERS[format]({
    columns,
    language,
    rows: { total: picked.total + rows.length, portions: portionsOf(picked, rows, job) },
    finish,
  })
}

/** The page's address of a view, its columns with it. */
function addressOf(origin: string, query: CardQuery, { columns }: ExportRequest): string {
  const { offset, limit, source } = EVERYTHING
  return `${origin}/?${spellViewAddress({ query: { ...query, offset, limit, source }, columns })}`
}

async function* portionsOf(picked: Picked, absent: readonly Card[], job: Job): AsyncGenerator<readonly Card[]> {
  for await (const cards of picked.portions()) {
    job.signal.throwIfAborted()
    yield cards
    job.wrote(cards.length)
  }
  if (absent.length > 0) yield absent
}

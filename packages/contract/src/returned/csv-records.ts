/** CSV (RFC 4180) as it comes, record by record: fields quoted or not, lines ended by any of the three line ends. */
import { BrokenFileError } from './broken-file-error.ts'

/** Characters of a record; a quote that nobody closed would make the rest of the file one. */
const MOST_RECORD = 1_000_000
const FIELD = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y

type Parsed = { records: string[][]; rest: string }

export async function* csvRecords(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest = ''
  let count = 0
  for await (const chunk of chunks) {
    const parsed = parse(rest + chunk, false)
    rest = parsed.rest
    count += parsed.records.length
    if (rest.length > MOST_RECORD) throw new BrokenFileError({ rule: 'long', row: count + 1 })
    yield* parsed.records
  }
  const parsed = parse(rest, true)
  yield* parsed.records
  if (parsed.rest !== '') throw new BrokenFileError({ rule: 'quotes', row: count + parsed.records.length + 1 })
}

/** The records that end in the text. What reaches its end may go on in the next one, unless it is the last. */
function parse(text: string, isLast: boolean): Parsed {
  const records: string[][] = []
  let from = 0
  let record: string[] = []
  for (FIELD.lastIndex = 0; ; ) {
    const match = FIELD.exec(text)
    if (!match || (!isLast && FIELD.lastIndex === text.length)) return { records, rest: text.slice(from) }
    const [, quoted, plain = '', end] = match
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    // An empty line is none.
    if (record.length > 1 || quoted !== undefined || plain !== '') records.push(record)
    record = []
    from = FIELD.lastIndex
    if (from === text.length) return { records, rest: '' }
  }
}

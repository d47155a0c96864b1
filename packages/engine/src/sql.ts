/** Statements as text and bound values that are put together from pieces; a value never becomes part of the text. */

export type Value = string | number | bigint | boolean | null

export type Sql = { text: string; values: readonly Value[] }

function isSql(part: Value | Sql): part is Sql {
  return typeof part === 'object' && part !== null
}

/** A piece of a statement: pieces are spliced in, everything else is bound. */
export function sql(texts: TemplateStringsArray, ...parts: readonly (Value | Sql)[]): Sql {
  let text = texts[0] ?? ''
  const values: Value[] = []
  parts.forEach((part, at) => {
    text += isSql(part) ? part.text : '?'
    if (isSql(part)) values.push(...part.values)
    else values.push(part)
    text += texts[at + 1] ?? ''
  })
  return { text, values }
}

/** Text of our own: a table, a column, a keyword. Never anything a person or a service wrote. */
export function word(text: string): Sql {
  return { text, values: [] }
}

/** A column of that name; the fields of a card keep their spelling. */
export function column(name: string): Sql {
  return word(`"${name}"`)
}

export function join(pieces: readonly Sql[], between: string): Sql {
  return { text: pieces.map(({ text }) => text).join(between), values: pieces.flatMap(({ values }) => values) }
}

export const TRUE = word('TRUE')
export const FALSE = word('FALSE')

export function all(pieces: readonly Sql[]): Sql {
  return pieces.length === 0 ? TRUE : join(pieces.map(parenthesised), ' AND ')
}

export function some(pieces: readonly Sql[]): Sql {
  return pieces.length === 0 ? FALSE : join(pieces.map(parenthesised), ' OR ')
}

function parenthesised(piece: Sql): Sql {
  return sql`(${piece})`
}

/** A list of bound values for IN. */
export function list(values: readonly Value[]): Sql {
  return { text: `(${values.map(() => '?').join(', ')})`, values }
}

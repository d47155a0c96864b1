/** Answers as bytes: JSON that keeps every digit of an int64, and XML with repeated elements. */

export type Value =
  | string
  | number
  | bigint
  | boolean
  | readonly Value[]
  | { readonly [name: string]: Value | undefined }

export function writeJson(value: Value): string {
  if (typeof value === 'bigint') return value.toString()
  if (isList(value)) return `[${value.map(writeJson).join(',')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [`${JSON.stringify(name)}:${writeJson(member)}`],
  )
  return `{${members.join(',')}}`
}

export function writeXml(root: string, value: Value): string {
  return `<?xml version='1.0' encoding='UTF-8'?>${element(root, value)}`
}

/** A list is its element repeated; an empty list is nothing. */
function element(name: string, value: Value): string {
  if (isList(value)) return value.map((item) => element(name, item)).join('')
  return `<${name}>${content(value)}</${name}>`
}

function content(value: Value): string {
  if (typeof value !== 'object' || isList(value)) return escapeXml(String(value))
  return Object.entries(value)
    .map(([name, member]) => (member === undefined ? '' : element(name, member)))
    .join('')
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"\r]/g, (mark) => ENTITY[mark] ?? mark)
}

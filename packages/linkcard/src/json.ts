/**
 * Reads JSON without rounding: VsimInstanceId and its like are int64, JSON.parse rounds beyond 2^53, and Node 20 has
 * no access to the source text of a number.
 */

export type JsonObject = { readonly [name: string]: unknown }

/** Strings are matched to step over them: digits inside one are text. A broken string is taken to the end, for speed. */
const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const LONG_NUMBER = /^-?\d{16}/
/** Where a long number can stand outside a string; most answers have none, and need no second look. */
const HINT = /(?:^|[[:,])\s*-?\d{16}/

/** The value of a JSON text, numbers of 16 whole digits and more as text; undefined when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(HINT.test(text) ? quoteLongNumbers(text) : text)
  } catch {
    return undefined
  }
}

function quoteLongNumbers(text: string): string {
  return text.replaceAll(TOKEN, (token) => (LONG_NUMBER.test(token) ? `"${token}"` : token))
}

/** The JSON text of a value; nesting too deep to be written out is only named. */
export function writeJson(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return '"[nested too deeply]"'
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

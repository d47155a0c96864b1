/** The keys and values of a request's address, in order, as they were sent. */
export function queryEntries(url: string): URLSearchParams {
  const mark = url.indexOf('?')
  return new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1))
}

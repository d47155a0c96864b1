import { describe, expect, test } from 'vitest'
import { type Provenance, strangerIn } from './same-site.ts'

const read: Provenance = {
  method: 'GET',
  own: 'http://127.0.0.1:8787',
  secFetchSite: undefined,
  origin: undefined,
  requestedBy: undefined,
}
const write: Provenance = { ...read, method: 'POST', origin: 'http://127.0.0.1:8787', requestedBy: 'linkdeck' }

describe('a read', () => {
  test.each([undefined, 'same-origin', 'none'])('passes with Sec-Fetch-Site %s', (secFetchSite) => {
    expect(strangerIn({ ...read, secFetchSite })).toBeNull()
  })

  test.each(['cross-site', 'same-site', '', 'SAME-ORIGIN', 'same-origin, none'])(
    'is refused with Sec-Fetch-Site %j',
    (secFetchSite) => {
      expect(strangerIn({ ...read, secFetchSite })).toBe('The request came from another site.')
    },
  )
})

describe('a write', () => {
  test.each([
    {},
    { secFetchSite: 'same-origin' },
    { own: 'http://localhost:8787', origin: 'http://localhost:8787' },
    { own: 'https://linkdeck.example.com', origin: 'https://linkdeck.example.com' },
  ] satisfies Partial<Provenance>[])('passes from the page itself: %j', (part) => {
    expect(strangerIn({ ...write, ...part })).toBeNull()
  })

  test.each([
    ['another site', { secFetchSite: 'cross-site' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:9999', secFetchSite: 'same-site' }],
    ['the other name of this machine', { origin: 'http://localhost:8787' }],
    ['https', { origin: 'https://127.0.0.1:8787' }],
    ['nowhere', { origin: undefined }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a form, which sets no header', { requestedBy: undefined }],
    ['something else', { requestedBy: 'x' }],
  ] satisfies [string, Partial<Provenance>][])('is refused from %s', (_, part) => {
    expect(strangerIn({ ...write, ...part })).not.toBeNull()
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is one', (method) => {
    expect(strangerIn({ ...read, method })).not.toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import { allowedHosts, namingOf, ownHost } from './host.ts'

const HOST = '127.0.0.1:8787'
const ALLOWED = allowedHosts(8787)

describe('the Host of a request', () => {
  test.each([['127.0.0.1:8787'], ['localhost:8787'], ['[::1]:8787']])('%s is this server', (host) => {
    expect(ownHost({ hosts: [host], authority: undefined }, ALLOWED)).toBe(host)
  })

  test.each([
    ['none', []],
    ['an empty one', ['']],
    ['another name', ['rebound.test:8787']],
    ['another port', ['127.0.0.1:8788']],
    ['no port', ['127.0.0.1']],
    ['a short spelling of loopback', ['127.1:8787']],
    ['a hexadecimal spelling', ['0x7f.1:8787']],
    ['the unspecified address', ['0.0.0.0:8787']],
    ['another loopback address', ['127.0.0.2:8787']],
    ['capital letters', ['LOCALHOST:8787']],
    ['a trailing dot', ['localhost.:8787']],
    ['a user before it', ['x@127.0.0.1:8787']],
    ['a path after it', ['127.0.0.1:8787/']],
    ['spaces', [' 127.0.0.1:8787']],
    ['two in one header', ['127.0.0.1:8787, rebound.test']],
    ['the same one and another', ['127.0.0.1:8787', 'rebound.test:8787']],
    ['said twice', ['127.0.0.1:8787', '127.0.0.1:8787']],
    ['two of this server', ['127.0.0.1:8787', 'localhost:8787']],
  ])('is refused when it is %s', (_, hosts) => {
    expect(ownHost({ hosts, authority: undefined }, ALLOWED)).toBeNull()
  })

  test('on port 80 browsers leave the port out', () => {
    expect(ownHost({ hosts: ['localhost'], authority: undefined }, allowedHosts(80))).toBe('localhost')
  })

  test.each([
    ['/api/cards?q=http://rebound.test', HOST],
    ['http://127.0.0.1:8787/api/cards', HOST],
    ['http://rebound.test/api/cards', null],
    ['HTTP://rebound.test', null],
    ['https://127.0.0.1:8787@rebound.test/', null],
    ['http:rebound.test/', null],
    ['http://localhost:8787/', null],
  ])('the target %s must not name another machine', (url, host) => {
    expect(ownHost(namingOf({ rawHeaders: ['Accept', 'host', 'HOST', HOST], url }), ALLOWED)).toBe(host)
  })
})

import { expect, test } from 'vitest'
import { parseEndpoint } from './endpoint.ts'

test.each([
  ['https://linkcard.aliyuncs.com', 'https://linkcard.aliyuncs.com'],
  ['https://LinkCard.aliyuncs.com/', 'https://linkcard.aliyuncs.com'],
  ['https://linkcard.cn-hangzhou.aliyuncs.com:443', 'https://linkcard.cn-hangzhou.aliyuncs.com'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://localhost:1', 'http://localhost:1'],
  ['http://[::1]:8080/', 'http://[::1]:8080'],
])('%s is an endpoint', (text, origin) => {
  expect(parseEndpoint(text)).toBe(origin)
})

test.each([
  '',
  'linkcard.aliyuncs.com',
  'http://linkcard.aliyuncs.com',
  'https://aliyuncs.com.evil.example',
  'https://evilaliyuncs.com',
  'https://evil.example/linkcard.aliyuncs.com',
  'https://linkcard.aliyuncs.com@evil.example',
  'https://user:pass@linkcard.aliyuncs.com',
  'https://linkcard.aliyuncs.com:8443',
  'https://linkcard.aliyuncs.com/path',
  'https://linkcard.aliyuncs.com/?a=b',
  'https://linkcard.aliyuncs.com\\@evil.example',
  'https://evil.example#.aliyuncs.com',
  'https://127.0.0.1',
  'http://127.0.0.1.evil.example',
  'http://127.1:8080',
  'http://127.999.0.1',
  'http://0x7f.0.0.1',
  'http://0.0.0.0:8080',
  'http://169.254.169.254',
  'http://localhost.evil.example',
  'ftp://localhost',
  'file:///etc/passwd',
])('%j is refused', (text) => {
  expect(() => parseEndpoint(text)).toThrow(TypeError)
})

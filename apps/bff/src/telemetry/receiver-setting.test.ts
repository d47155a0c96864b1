import { expect, test } from 'vitest'
import { settingsOf } from '../settings.ts'
import { readReceiver } from './receiver-setting.ts'

const ENDPOINT = 'OTEL_EXPORTER_OTLP_ENDPOINT'

function read(env: Readonly<Record<string, string>>) {
  const settings = settingsOf(env)
  const receiver = readReceiver(settings)
  return { receiver, wrong: settings.problems.map(({ name }) => name), text: JSON.stringify(settings.problems) }
}

test.each([
  ['http://127.0.0.1:4318', 'http://127.0.0.1:4318/v1/traces'],
  ['https://collector.example.com/', 'https://collector.example.com/v1/traces'],
  ['https://example.com/apt-id/api/otlp', 'https://example.com/apt-id/api/otlp/v1/traces'],
])('traces for %s are sent to %s', (endpoint, receiver) => {
  expect(read({ [ENDPOINT]: endpoint })).toMatchObject({ receiver, wrong: [] })
})

test.each([
  'collector:4318',
  'collector',
  'grpc://collector:4317',
  'file:///tmp/traces',
  'http://me:CANARY@collector:4318',
  'http://collector:4318/?token=CANARY',
  'http://collector:4318/#',
])('%s is refused by the name of its setting, and is not quoted', (endpoint) => {
  const { receiver, wrong, text } = read({ [ENDPOINT]: endpoint })
  expect([receiver, wrong]).toEqual([null, [ENDPOINT]])
  expect(text).not.toContain('CANARY')
})

test.each<[string, Record<string, string>]>([
  ['no receiver is named', { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }],
  ['everything of it is switched off', { [ENDPOINT]: 'http://127.0.0.1:4318', OTEL_SDK_DISABLED: 'TRUE' }],
  ['traces are', { [ENDPOINT]: 'http://127.0.0.1:4318', OTEL_TRACES_EXPORTER: 'none' }],
])('there are no traces where %s', (_, env) => {
  expect(read(env)).toMatchObject({ receiver: null, wrong: [] })
})

test('a protocol that is not spoken is refused', () => {
  const { wrong } = read({ [ENDPOINT]: 'http://127.0.0.1:4317', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' })
  expect(wrong).toEqual(['OTEL_EXPORTER_OTLP_PROTOCOL'])
})

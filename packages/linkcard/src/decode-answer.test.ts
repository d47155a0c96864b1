import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeEnvelope } from './decode-answer.ts'

const sample = (name: string) => readFileSync(new URL(`../vectors/${name}`, import.meta.url), 'utf8')

test("the document's own answer is a success, although it carries an ErrorMessage", () => {
  expect(decodeEnvelope(sample('sample-answer.json'))).toMatchObject({
    success: true,
    code: '200',
    requestId: 'E4F94B97-1D64-4080-BFD2-67461667AA43',
    data: { Total: 199 },
  })
})

test("the document's XML is no answer: JSON was asked for, and rows are not guessed from XML", () => {
  expect(decodeEnvelope(sample('sample-answer.xml'))).toBeNull()
})

test.each([
  [{ Success: true, Code: '200' }, true],
  [{ Success: true, Code: 200 }, true],
  [{ Success: 'true', Code: '200' }, true],
  [{ Success: true, Code: '' }, true],
  [{ Success: true, Code: 'OK' }, true],
  [{ Success: true }, true],
  [{ Success: true, Code: null }, true],
  [{ Success: true, ErrorMessage: 'InstanceId cannot be empty.' }, true],
  [{ Success: false, Code: '200' }, false],
  [{ Success: false }, false],
  [{ Success: true, Code: 'isv.SomeError' }, false],
  [{ Code: '200' }, false],
  [{ Code: 'Throttling.User', Message: 'm' }, false],
])('%j: success %s', (answer, success) => {
  expect(decodeEnvelope(JSON.stringify(answer))).toMatchObject({ success })
})

test.each([
  '',
  'null',
  '[]',
  '"text"',
  '{}',
  '{"Data":{}}',
  '{"error":"not_found"}',
  '<html><Code>x</Code></html>',
  '{"Code":',
])('%j is no answer of the service', (text) => {
  expect(decodeEnvelope(text)).toBeNull()
})

test.each([
  '<Error><RequestId>R-1</RequestId><HostId>h</HostId><Code>Throttling.User</Code><Message>m</Message></Error>',
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Message>m</Message><Code>Throttling.User</Code><RequestId>R-1</RequestId></Error>',
  '<ListCardInfoResponse><Success>false</Success><Code>Throttling.User</Code><ErrorMessage>m</ErrorMessage><RequestId>R-1</RequestId></ListCardInfoResponse>',
])('%s is understood although it is XML', (text) => {
  expect(decodeEnvelope(text)).toEqual({
    success: false,
    code: 'Throttling.User',
    message: 'm',
    requestId: 'R-1',
    data: null,
  })
})

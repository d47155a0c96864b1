import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Value, writeJson, writeXml } from './write-answer.ts'

test('JSON without an int64 reads back as it was', () => {
  const { value } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
    ),
  }))
  const holds = fc.property(value, (any) => {
    expect(JSON.parse(writeJson(any))).toEqual(any)
  })
  fc.assert(holds)
})

test('an int64 keeps its digits, an absent member is not written', () => {
  expect(writeJson({ id: 9_007_199_254_740_993n, gone: undefined, list: [1n] })).toBe(
    '{"id":9007199254740993,"list":[1]}',
  )
})

test('XML repeats the element of a list and escapes text', () => {
  expect(writeXml('Root', { Text: '<a b="c">&\r\n', List: [{ Id: 1n }, { Id: 2n }], None: [], Gone: undefined })).toBe(
    "<?xml version='1.0' encoding='UTF-8'?><Root><Text>&lt;a b=&quot;c&quot;&gt;&amp;&#13;\n</Text><List><Id>1</Id></List><List><Id>2</Id></List></Root>",
  )
})

import { expect, test } from 'vitest'
import {
  canonicalQuery,
  isSameText,
  percentEncode,
  sha256,
  signatureV1,
  signatureV3,
  stringToSignV1,
  stringToSignV3,
} from './verify.ts'

/** Published by Alibaba Cloud: RPC signature sample (DescribeRegions), and the SMS sample with Chinese text. */
const VECTORS_V1 = [
  {
    secret: 'testsecret',
    signature: 'OLeaidS1JvxuMvnyHOwuJ+uX5qY=',
    parameters: {
      Timestamp: '2016-02-23T12:46:24Z',
      Format: 'XML',
      AccessKeyId: 'testid',
      Action: 'DescribeRegions',
      SignatureMethod: 'HMAC-SHA1',
      SignatureNonce: '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf',
      Version: '2014-05-26',
      SignatureVersion: '1.0',
    },
  },
  {
    secret: 'testSecret',
    signature: 'zJDF+Lrzhj/ThnlvIToysFRq6t4=',
    parameters: {
      SignatureMethod: 'HMAC-SHA1',
      SignatureNonce: '45e25e9b-0a6f-4070-8c85-2956eda1b466',
      AccessKeyId: 'testId',
      SignatureVersion: '1.0',
      Timestamp: '2017-07-12T02:42:19Z',
      Format: 'XML',
      Action: 'SendSms',
      Version: '2017-05-25',
      RegionId: 'cn-hangzhou',
      PhoneNumbers: '15300000001',
      SignName: '阿里云短信测试专用',
      TemplateParam: '{"customer":"test"}',
      TemplateCode: 'SMS_71390007',
      OutId: '123',
    },
  },
]

test.each(VECTORS_V1)('the published V1 sample signs to $signature', ({ secret, signature, parameters }) => {
  const pairs = Object.entries({ ...parameters, Signature: 'not part of it' })
  expect(signatureV1(stringToSignV1('GET', pairs), secret)).toBe(signature)
})

test('the published V3 sample (RunInstances) signs to its signature', () => {
  const stringToSign = stringToSignV3({
    method: 'POST',
    path: '/',
    query: [
      ['RegionId', 'cn-shanghai'],
      ['ImageId', 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd'],
    ],
    headers: {
      'x-acs-version': '2014-05-26',
      host: 'ecs.cn-shanghai.aliyuncs.com',
      'x-acs-action': 'RunInstances',
      'x-acs-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-acs-date': '2023-10-26T10:22:32Z',
      'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
    },
    payloadHash: sha256(''),
  })
  expect(signatureV3(stringToSign, 'YourAccessKeySecret')).toBe(
    '06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  )
})

test.each([
  ['a b', 'a%20b'],
  ["!'()*~-_.", '%21%27%28%29%2A~-_.'],
  ['测', '%E6%B5%8B'],
  ['🚲', '%F0%9F%9A%B2'],
])('%s is encoded as %s', (text, encoded) => {
  expect(percentEncode(text)).toBe(encoded)
})

test('parameters are signed in byte order, empty ones too', () => {
  expect(
    canonicalQuery([
      ['b', ''],
      ['DateList.2', '2'],
      ['a', '1'],
      ['DateList.10', '1'],
      ['Z', '0'],
    ]),
  ).toBe('DateList.10=1&DateList.2=2&Z=0&a=1&b=')
})

test('texts of any lengths are compared', () => {
  expect(isSameText('secret', 'secret')).toBe(true)
  expect(isSameText('secret', 'secre')).toBe(false)
  expect(isSameText('', 'x')).toBe(false)
})

import type { remarks as english } from '../en/remarks.ts'

export const remarks = {
  unknownCode: (count, field, value) => `${count} 行的“${field}”为代码 ${value}，API 文档未列出，按原样显示。`,
  unread: (count, field, value) =>
    `${count} 行的“${field}”无法识别${value ? `（“${value}”）` : ''}，按未知处理，绝不当作零。`,
  noIdentity: (count) => `${count} 行既没有实例 ID 也没有 ICCID，无法显示。`,
  repeated: (count) => `${count} 张卡在本页重复出现：服务统计期间数据有变动。`,
  shortPage: (count) => `本页比服务声明的少 ${count} 行。`,
  unfitting: (count, field) => `${count} 张卡不符合“${field}”条件：服务忽略了该条件，或理解不同。`,
  askedUnknown: (field, value) => `您查询的“${field}”代码 ${value} 不在 API 文档中。`,
} satisfies typeof english

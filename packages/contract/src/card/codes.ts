/** Every vocabulary of ListCardInfo on one page, as documented (request and response tables). */
import { vocab } from './vocab.ts'

const digits = /^\d{1,6}$/
const word = /^[A-Za-z][A-Za-z0-9_-]{1,39}$/

/** Status: the life of a card. */
export const STATUS = vocab(digits, [
  { code: '10', zh: '可测试', en: 'Testable' },
  { code: '20', zh: '未使用', en: 'Unused' },
  { code: '30', zh: '使用中', en: 'In use' },
  { code: '35', zh: '已停用', en: 'Suspended' },
  { code: '40', zh: '已停机', en: 'Shut down' },
  { code: '50', zh: '已销户', en: 'Destroyed' },
])

/**
 * OsStatus: the state in detail, with the reason of a suspension.
 * 130 is listed by GetCardDetail only; it turns up in lists all the same.
 */
export const OS_STATUS = vocab(digits, [
  { code: '10', zh: '测试期', en: 'Test period' },
  { code: '130', zh: '测试期换绑停用', en: 'Suspended in test: device changed' },
  { code: '20', zh: '静默期', en: 'Silent period' },
  { code: '100', zh: '使用中', en: 'In use' },
  { code: '150', zh: '部分使用中', en: 'Partly in use' },
  { code: '200', zh: '主动停用', en: 'Suspended by you' },
  { code: '300', zh: '达量停用', en: 'Suspended: data used up' },
  { code: '400', zh: '信控停用', en: 'Suspended: credit control' },
  { code: '500', zh: '换绑停用', en: 'Suspended: device changed' },
  { code: '600', zh: '实名停用', en: 'Suspended: identity not verified' },
  { code: '700', zh: '异常停用', en: 'Suspended: abnormal' },
  { code: '40', zh: '已停机', en: 'Shut down' },
  { code: '50', zh: '已销户', en: 'Destroyed' },
])

/** Which detailed states belong to which Status (inferred from the tables: equal codes are themselves, 35 splits). */
export const OS_STATUS_OF_STATUS: Readonly<Record<string, readonly string[]>> = {
  '10': ['10', '130'],
  '20': ['20'],
  '30': ['100', '150'],
  '35': ['200', '300', '400', '500', '600', '700'],
  '40': ['40'],
  '50': ['50'],
}

export const VENDOR = vocab(/^[A-Z]{2,8}$/, [
  { code: 'CMCC', zh: '移动', en: 'China Mobile' },
  { code: 'CUCC', zh: '联通', en: 'China Unicom' },
  { code: 'CTCC', zh: '电信', en: 'China Telecom' },
  { code: 'VNO', zh: '虚拟运营商', en: 'Virtual operator' },
])

export const DATA_TYPE = vocab(word, [
  { code: 'singlecard', zh: '单卡通用流量', en: 'Single card' },
  { code: 'directionalcard', zh: '单卡定向流量', en: 'Single card, directional' },
  { code: 'sameflowcard', zh: '同档位池共享流量', en: 'Same-tier pool' },
  { code: 'directional_sameflowcard', zh: '同档位池共享定向流量', en: 'Same-tier pool, directional' },
  { code: 'unityPayPool', zh: '统付池通用流量', en: 'Unified pool' },
  { code: 'GREcard', zh: '统付池定向流量', en: 'Unified pool, directional' },
])

export const PERIOD = vocab(digits, [
  { code: '1101', zh: '月度', en: 'Monthly' },
  { code: '1103', zh: '季度', en: 'Quarterly' },
  { code: '1106', zh: '半年度', en: 'Half-yearly' },
  { code: '1112', zh: '年度', en: 'Yearly' },
])

export const SIM_TYPE = vocab(word, [
  { code: 'nano', zh: '插拔三切卡（消费级）', en: 'Nano, consumer' },
  { code: 'micro', zh: '插拔双切卡（消费级）', en: 'Micro, consumer' },
  { code: 'normal', zh: '插拔大卡（消费级）', en: 'Standard, consumer' },
  { code: 'simplus56', zh: '贴片卡 5×6（消费级）', en: 'Embedded 5×6, consumer' },
  { code: 'simplus22', zh: '贴片卡 2×2（消费级）', en: 'Embedded 2×2, consumer' },
  { code: 'industry-nano', zh: '插拔三切卡（工业级）', en: 'Nano, industrial' },
  { code: 'industry-micro', zh: '插拔双切卡（工业级）', en: 'Micro, industrial' },
  { code: 'industry-normal', zh: '插拔大卡（工业级）', en: 'Standard, industrial' },
  { code: 'simplus', zh: '贴片卡 5×6（工业级）', en: 'Embedded 5×6, industrial' },
  { code: 'industry-simplus22', zh: '贴片卡 2×2（工业级）', en: 'Embedded 2×2, industrial' },
])

/** ActiveType: the table writes firstdatarecord, the samples first_data_record; both are found. */
export const ACTIVE_TYPE = vocab(word, [
  { code: 'first_data_record', zh: '首话单激活', en: 'First data record' },
  { code: 'carrier_status_push', zh: '运营商状态推送激活', en: 'Carrier status push' },
  { code: 'silence_expire', zh: '沉默期结束激活', en: 'Silent period ended' },
  { code: 'manage', zh: '手动激活', en: 'By hand' },
  { code: 'test_flow_depleted', zh: '测试期流量超出后激活', en: 'Test data used up' },
])

export const CERTIFY_TYPE = vocab(word, [{ code: 'enterprise', zh: '企业认证', en: 'Enterprise' }])

export const NETWORK_TYPE = vocab(/^\d[A-Z]{1,6}$/, [
  { code: '4G', zh: '4G', en: '4G' },
  { code: '5G', zh: '5G', en: '5G' },
])

/** A flag as a list of its two words. */
export const FLAG = vocab(/^(true|false)$/, [
  { code: 'true', zh: '开启', en: 'On' },
  { code: 'false', zh: '关闭', en: 'Off' },
])

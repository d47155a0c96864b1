/** A card with every field filled, for tests: a single-card plan in use with three quarters of its data left. */
import { type Card, deriveCard, type PlainCard } from '@linkdeck/contract'

/** 2026-11-24 12:00:00 in Asia/Shanghai. */
export const SAMPLE_NOW_MS = Date.UTC(2026, 10, 24, 4)

const FULL: PlainCard = {
  iccid: '89860321234567890123',
  status: '30',
  osStatus: '100',
  periodRestFlow: '75.00MB',
  periodAddFlow: '25.00MB',
  expireTime: '2026-11-30 23:59:59',
  isAutoRecharge: true,
  tags: [{ id: '24', name: 'depot east' }],
  vendor: 'CMCC',
  dataType: 'singlecard',
  dataLevel: '100MB',
  flowLatestModifiedTime: '2026-11-23 23:50:00',
  msisdn: ['1440993000001', '1440993000002'],
  imsi: ['460081937000001'],
  vsimInstanceId: '9007199254740993',
  remark: 'gate 7',
  credentialNo: 'CM-SC-M-1-100M',
  credentialType: 'singlecard',
  credentialInstanceId: '2622001',
  period: '1101',
  aliFee: 'ali_2',
  aliyunOrderId: '211519634000001',
  periodSmsUse: '12',
  activeType: 'first_data_record',
  activeTime: '2025-11-16 16:35:50',
  openAccountTime: '2025-11-01 09:12:14',
  notifyId: '11111',
  certifyType: 'enterprise',
  simType: 'nano',
  networkType: '4G',
  apnName: 'cmiot',
  directionalGroupId: '55',
  directionalGroupName: 'sensors',
  privateNetworkSegment: '10.7.3.0/24',
  extra: {},
}

export function sampleCard(changes: Partial<PlainCard> = {}): Card {
  return deriveCard({ ...FULL, ...changes })
}

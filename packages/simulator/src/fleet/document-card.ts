/** Card number 0: the row of the document's own sample, with the masked digits filled in. */
import type { KnownCard } from './card-row.ts'
import type { FleetSeed } from './dice.ts'
import { everyMsisdnOf, iccidOf, imsiOf } from './identifiers.ts'

export function documentCard(fleet: FleetSeed): KnownCard {
  const card = { fleet, index: 0 }
  return {
    Status: '35',
    DataType: 'sameflowcard',
    DirectionalGroupName: '测试分组',
    PeriodRestFlow: '130.00MB',
    CredentialType: 'unityPayPool',
    PeriodAddFlow: '0KB',
    PeriodSmsUse: '0',
    DataLevel: '30MB',
    OsStatus: '300',
    NotifyId: '11111',
    AliFee: 'ali_2',
    AliyunOrderId: '211519634000271',
    ActiveType: 'first_data_record',
    IsAutoRecharge: true,
    CredentialInstanceId: '2622108',
    ExpireTime: '2022-04-30 23:59:59',
    ApnName: 'cmiot',
    ActiveTime: '2021-11-16 16:35:50',
    Iccid: iccidOf(card),
    Vendor: 'CMCC',
    Period: '1101',
    CertifyType: 'enterprise',
    PrivateNetworkSegment: '1.2.3.4',
    OpenAccountTime: '2021-11-29 16:12:14',
    SimType: 'nano',
    VsimInstanceId: 123_456n,
    CredentialNo: 'CM-SF-M-2-30M',
    TagList: [{ TagName: '测试标签', Id: 24n }],
    Imsi: imsiOf(card).slice(0, 1),
    Msisdn: everyMsisdnOf(card).slice(0, 1),
    Remark: '备注信息',
    DirectionalGroupId: 55n,
    PoolId: 'test1',
  }
}

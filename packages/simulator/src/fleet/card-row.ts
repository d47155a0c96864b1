/** A row of the list as the document describes it (response table); a field a card does not have is absent. */

export type TagRow = { TagName: string; Id: bigint }

export type CardRow = {
  Status?: string
  DataType?: string
  DirectionalGroupName?: string
  PeriodRestFlow?: string
  CredentialType?: string
  PeriodAddFlow?: string
  PeriodSmsUse?: string
  DataLevel?: string
  OsStatus?: string
  NotifyId?: string
  AliFee?: string
  AliyunOrderId?: string
  ActiveType?: string
  IsAutoRecharge?: boolean
  CredentialInstanceId?: string
  ExpireTime?: string
  ApnName?: string
  ActiveTime?: string
  Iccid?: string
  Vendor?: string
  Period?: string
  CertifyType?: string
  PrivateNetworkSegment?: string
  OpenAccountTime?: string
  SimType?: string
  /** int64, beyond 2^53 on a few cards. */
  VsimInstanceId?: bigint
  CredentialNo?: string
  TagList?: readonly TagRow[]
  Imsi?: readonly string[]
  Msisdn?: readonly string[]
  Remark?: string
  DirectionalGroupId?: bigint
  NetworkType?: string
  FlowLatestModifiedTime?: string
}

/** What the service knows of a card: its row, and the pool, which filters but is never returned. */
export type KnownCard = { readonly [Name in keyof CardRow]: CardRow[Name] | undefined } & {
  readonly PoolId?: string | undefined
}

/** The order of the document's sample. */
const ROW_FIELDS = [
  'Status',
  'DataType',
  'DirectionalGroupName',
  'PeriodRestFlow',
  'CredentialType',
  'PeriodAddFlow',
  'PeriodSmsUse',
  'DataLevel',
  'OsStatus',
  'NotifyId',
  'AliFee',
  'AliyunOrderId',
  'ActiveType',
  'IsAutoRecharge',
  'CredentialInstanceId',
  'ExpireTime',
  'ApnName',
  'ActiveTime',
  'Iccid',
  'Vendor',
  'Period',
  'CertifyType',
  'PrivateNetworkSegment',
  'OpenAccountTime',
  'SimType',
  'VsimInstanceId',
  'CredentialNo',
  'TagList',
  'Imsi',
  'Msisdn',
  'Remark',
  'DirectionalGroupId',
  'NetworkType',
  'FlowLatestModifiedTime',
] as const satisfies readonly (keyof CardRow)[]

/**
 * The plain row of a card: only what it has, without the pool.
 * The cast is safe: every name is CardRow's own, and its value comes from the card's field of that name.
 */
export function rowOf(card: KnownCard): CardRow {
  const row: Record<string, unknown> = {}
  for (const name of ROW_FIELDS) {
    const value = card[name]
    if (value !== undefined) row[name] = value
  }
  return row as CardRow
}

/** Views that come with Linkdeck. Their dates are relative: each is as true next month as it is today. */

export const READY_VIEWS = {
  low: 'status=30&restPercent=..10&dataType=directionalcard&dataType=singlecard&sort=restPercent',
  exhausted: '-status=40&-status=50&restPercent=..0&sort=-used',
  ending: '-status=40&-status=50&expireTime=@today..@today%2B7&isAutoRecharge=false&sort=expireTime',
  renewing: '-status=40&-status=50&expireTime=@this-month..@this-month&isAutoRecharge=true&sort=expireTime',
  suspended: 'status=35&sort=osStatus,iccid',
  silent: 'status=30&used=..0B&sort=activeTime',
  pools:
    'dataType=GREcard&dataType=directional_sameflowcard&dataType=sameflowcard&dataType=unityPayPool&sort=credentialNo,-used',
  untagged: 'status=30&no=tag&sort=iccid',
  newest: 'activeTime=@this-month..@this-month&sort=-activeTime',
  stale: 'status=30&flowLatestModifiedTime=..@today-2&sort=flowLatestModifiedTime',
} as const

export type ReadyViewName = keyof typeof READY_VIEWS

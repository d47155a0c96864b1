/** A card whose fields are computed when they are asked for: a filter over a million cards draws only what it reads. */
import type { KnownCard } from './card-row.ts'
import { type CardSeed, type FleetSeed, hashText } from './dice.ts'
import * as hardware from './hardware.ts'
import * as identifiers from './identifiers.ts'
import * as life from './life.ts'
import * as plan from './plan.ts'
import * as usage from './usage.ts'
import * as writing from './writing.ts'

export class GeneratedCard implements KnownCard, CardSeed {
  readonly fleet: FleetSeed
  readonly index: number

  constructor(fleet: FleetSeed, index: number) {
    this.fleet = fleet
    this.index = index
  }

  get Iccid() {
    return identifiers.iccidOf(this)
  }
  get Msisdn() {
    return identifiers.msisdnOf(this)
  }
  get Imsi() {
    return identifiers.imsiOf(this)
  }
  get VsimInstanceId() {
    return identifiers.vsimInstanceIdOf(this)
  }
  get Vendor() {
    return plan.vendorOf(this)
  }
  get DataType() {
    return plan.dataTypeOf(this)
  }
  get Period() {
    return plan.periodOf(this)
  }
  get AliFee() {
    return plan.aliFeeOf(this)
  }
  get DataLevel() {
    return plan.levelOf(this)
  }
  get PoolId() {
    return plan.poolIdOf(this)
  }
  get CredentialNo() {
    return plan.credentialNoOf(this)
  }
  get CredentialType() {
    return plan.credentialTypeOf(this)
  }
  get CredentialInstanceId() {
    return identifiers.credentialInstanceIdOf(hashText(this.CredentialNo))
  }
  get AliyunOrderId() {
    return plan.orderIdOf(this)
  }
  get IsAutoRecharge() {
    return plan.autoRechargeOf(this)
  }
  get Status() {
    return life.statusOf(this)
  }
  get OsStatus() {
    return life.osStatusOf(this)
  }
  get OpenAccountTime() {
    return life.openAccountTimeOf(this)
  }
  get ActiveTime() {
    return life.activeTimeOf(this)
  }
  get ActiveType() {
    return life.activeTypeOf(this)
  }
  get ExpireTime() {
    return life.expireTimeOf(this)
  }
  get NotifyId() {
    return life.notifyIdOf(this, usage.isLow)
  }
  get PeriodAddFlow() {
    return usage.periodAddFlowOf(this)
  }
  get PeriodRestFlow() {
    return usage.periodRestFlowOf(this)
  }
  get PeriodSmsUse() {
    return usage.periodSmsUseOf(this)
  }
  get FlowLatestModifiedTime() {
    return usage.flowLatestModifiedTimeOf(this)
  }
  get SimType() {
    return hardware.simTypeOf(this)
  }
  get NetworkType() {
    return hardware.networkTypeOf(this)
  }
  get ApnName() {
    return hardware.apnNameOf(this)
  }
  get CertifyType() {
    return hardware.certifyTypeOf(this)
  }
  get PrivateNetworkSegment() {
    return hardware.segmentOf(this)
  }
  get TagList() {
    return writing.tagsOf(this)
  }
  get Remark() {
    return writing.remarkOf(this)
  }
  get DirectionalGroupId() {
    return this.#group?.id
  }
  get DirectionalGroupName() {
    return this.#group?.name
  }
  get #group() {
    return plan.isDirectional(this.DataType) ? writing.directionalGroupOf(this) : undefined
  }
}

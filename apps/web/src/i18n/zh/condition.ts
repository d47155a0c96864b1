import type { condition as english } from '../en/condition.ts'

type Condition = { meaning: string; next: string | null }

const status: Readonly<Record<string, Condition>> = {
  '10': {
    meaning: '卡可以先用测试流量试用，套餐尚未开始。',
    next: '装入设备检查连接；测试流量用完或测试期结束后套餐开始。',
  },
  '20': {
    meaning: '卡从未使用，套餐尚未开始。',
    next: '安装前无需处理。首次产生流量或沉默期结束时会激活。',
  },
  '30': { meaning: '卡已激活，可以正常使用流量。', next: null },
  '35': {
    meaning: '卡已停用：不能使用流量，套餐仍在计期。',
    next: '请查看具体状态中的原因，先消除该原因。',
  },
  '40': {
    meaning: '套餐已到期且未续费，号码会保留一段时间。',
    next: '如需继续使用，请在销户前到物联网卡控制台续费。',
  },
  '50': {
    meaning: '卡已销户，无法恢复。其 ICCID 可能会再次出现。',
    next: '请从库存中移除；设备需要换新卡。',
  },
}

const osStatus: Readonly<Record<string, Condition>> = {
  '10': {
    meaning: '卡处于测试期，正在使用测试流量。',
    next: '请在设备中检查连接。测试流量用完或测试期结束后套餐开始。',
  },
  '130': {
    meaning: '卡在测试期内被发现换到其他设备，因此停用。',
    next: '请装回原设备，或在物联网卡控制台解除机卡绑定。',
  },
  '20': {
    meaning: '卡未使用、不计费；静默期结束时会自动激活。',
    next: '请在静默期结束前安装，否则套餐会在没有设备的情况下开始。',
  },
  '100': { meaning: '卡工作正常：已激活，可以使用流量。', next: null },
  '150': {
    meaning: '卡有多个号码，其中只有一部分可用。',
    next: '请在物联网卡控制台查看哪个号码不可用；其余号码仍可使用流量。',
  },
  '200': {
    meaning: '您账号下的人员主动停用了这张卡。',
    next: '需要时请在物联网卡控制台复机。',
  },
  '300': {
    meaning: '本周期流量已用尽，或达到了您设置的停用阈值。',
    next: '请购买加油包或调高阈值；否则下个周期自动恢复。',
  },
  '400': {
    meaning: '因信用控制停用：账号欠费或超出信用额度。',
    next: '请结清账户余额，之后因信控停用的卡会恢复。',
  },
  '500': {
    meaning: '卡被发现装在并非其绑定的设备中。',
    next: '请装回原设备，或在物联网卡控制台解绑并复机。若无人换过设备，请排查是否被盗。',
  },
  '600': {
    meaning: '卡未完成实名认证。',
    next: '请完成实名认证，之后运营商会解除停用。',
  },
  '700': {
    meaning: '运营商发现使用异常并停用了这张卡。',
    next: '请检查设备的使用地点和方式，然后携 ICCID 向服务方提交工单。',
  },
  '40': {
    meaning: '套餐已到期且未续费，号码会保留一段时间。',
    next: '如需继续使用，请在销户前到物联网卡控制台续费。',
  },
  '50': {
    meaning: '卡已销户，无法恢复。其 ICCID 可能会再次出现。',
    next: '请从库存中移除；设备需要换新卡。',
  },
}

export const condition = {
  title: '状态说明',
  nextStep: '如何处理',
  nothing: '无需处理。',
  status,
  osStatus,
  unknownStatus: (code) => `服务返回的状态为 ${code}，API 文档未列出。`,
  noStatus: '服务没有返回状态。',
  warnings: {
    runsOut: '剩余流量不多，用尽后卡会停用：请及时购买加油包。',
    endsSoon: '套餐即将到期且不会自动续费：请续费，或开启自动续费。',
    ended: '套餐到期时间已过：请确认是否已续费。',
  },
  mismatch: (osLabel, label) => `具体状态“${osLabel}”不属于“${label}”，可能正在切换状态。`,
} satisfies typeof english

/** The six plan types as a table: who shares the data, and whether it goes everywhere. */
export const PLAN_REACHES = ['general', 'directional'] as const
export type PlanReach = (typeof PLAN_REACHES)[number]

export const PLAN_FAMILIES = {
  single: { general: 'singlecard', directional: 'directionalcard' },
  sameTier: { general: 'sameflowcard', directional: 'directional_sameflowcard' },
  unified: { general: 'unityPayPool', directional: 'GREcard' },
} as const satisfies Record<string, Record<PlanReach, string>>

export type PlanFamily = keyof typeof PLAN_FAMILIES

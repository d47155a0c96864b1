/** The ten SIM types as a table: five forms in two grades. The codes alone do not say which is which. */
export const SIM_GRADES = ['consumer', 'industrial'] as const
export type SimGrade = (typeof SIM_GRADES)[number]

export const SIM_FORMS = {
  nano: { consumer: 'nano', industrial: 'industry-nano' },
  micro: { consumer: 'micro', industrial: 'industry-micro' },
  standard: { consumer: 'normal', industrial: 'industry-normal' },
  embedded5x6: { consumer: 'simplus56', industrial: 'simplus' },
  embedded2x2: { consumer: 'simplus22', industrial: 'industry-simplus22' },
} as const satisfies Record<string, Record<SimGrade, string>>

export type SimForm = keyof typeof SIM_FORMS

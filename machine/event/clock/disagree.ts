/** The button of whoever does not approve. */
export const DISAGREE = { zh: '不同意', en: 'disagree' } as const;

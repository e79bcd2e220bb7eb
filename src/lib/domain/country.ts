/** The two countries of the service. */
export const COUNTRIES = ['CH', 'FR'] as const;
export type Country = (typeof COUNTRIES)[number];

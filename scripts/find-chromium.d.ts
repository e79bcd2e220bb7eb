export function findHeadless(): string;
export function findChromium(): string;

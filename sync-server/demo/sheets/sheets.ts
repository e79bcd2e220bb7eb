import { BUSINESS } from './business';
import { CROSS_BORDER } from './cross-border';
import { FUNDING } from './funding';
import type { SheetSeed } from './kit';
import { OCCUPATIONS } from './occupations';
import { TRAINING } from './training';
import { VALIDATION } from './validation';

/** The question sheets shipped with the demo, in the order of the topics (S03). */
export const SHEETS: readonly SheetSeed[] = [
	...OCCUPATIONS,
	...TRAINING,
	...FUNDING,
	...CROSS_BORDER,
	...VALIDATION,
	...BUSINESS
];

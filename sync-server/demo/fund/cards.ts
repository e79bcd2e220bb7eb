import { BUSINESS } from './business';
import { CROSS_BORDER } from './cross-border';
import { FUNDING } from './funding';
import type { CardSeed } from './kit';
import { OCCUPATIONS } from './occupations';
import { TRAINING } from './training';
import { VALIDATION } from './validation';

/** The documentation fund shipped with the demo: real cards, in the order of the topics (S30). */
export const FUND: readonly CardSeed[] = [
	...OCCUPATIONS,
	...TRAINING,
	...FUNDING,
	...CROSS_BORDER,
	...VALIDATION,
	...BUSINESS
];

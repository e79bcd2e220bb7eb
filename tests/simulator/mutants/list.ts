import { DEVICE } from './device-bugs';
import { HEADS } from './head-bugs';
import { MOVES } from './move-bugs';
import type { Mutant } from './mutant';
import { RULES } from './rule-bugs';
import { SERVER } from './server-bugs';

/** Every known bug that the simulator has to catch. */
export const MUTANTS: readonly Mutant[] = [...SERVER, ...RULES, ...DEVICE, ...MOVES, ...HEADS];

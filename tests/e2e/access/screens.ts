import { ADMIN } from './admin-screens';
import { CONSULTANT, NEWCOMER } from './consultant-screens';
import { COORDINATOR } from './coordinator-screens';
import { COUNSELLOR } from './counsellor-screens';
import { PUBLIC } from './public-screens';
import { RECEPTION } from './reception-screens';
import type { Role } from './screen';
import { TRAINER } from './training-screens';

/** Everyone, with what each sees. */
export const ROLES: readonly Role[] = [
	PUBLIC,
	CONSULTANT,
	NEWCOMER,
	RECEPTION,
	COUNSELLOR,
	ADMIN,
	COORDINATOR,
	TRAINER
];

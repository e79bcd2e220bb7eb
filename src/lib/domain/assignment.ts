import type { Static } from 'typebox';
import { Id, Name, strict } from './text';

/** To whom a dossier is confided. */
export const Assignment = strict({ counsellor: Id, name: Name });
export type Assignment = Static<typeof Assignment>;

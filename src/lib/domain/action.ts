import type { Static } from 'typebox';
import * as Type from 'typebox';
import { ContactMinutes, Medium } from './contact';
import { WAYS } from './dossier';
import { InterviewKinds, Minutes, Mode } from './interview';
import { STUDY_LEVELS } from './study-levels';
import { TRANSITIONS } from './transition-kinds';
import { Id, Name, orNull, strict } from './text';

/**
 * `void`: what it told of was taken back (a contact noted by mistake). It stays, so that it is not written
 * once more, stands in no channel that anybody sees, and is counted nowhere.
 */
export const ACTION_STATES = ['current', 'void'] as const;

export const AGE_BANDS = ['under26', '26to45', 'over45'] as const;

/** The public attributes kept with each action for the statistics (D12, D13). */
export const Snapshot = strict({
	civility: orNull(Name),
	ageBand: orNull(Type.Enum([...AGE_BANDS])),
	nationality: orNull(Name),
	/** `CH-12`, the first figures of a Swiss code, or `FR-74`, the département; null elsewhere. */
	postArea: orNull(Name),
	/** By the European framework (D13); absent in what was counted before. */
	studyLevel: Type.Optional(orNull(Type.Enum([...STUDY_LEVELS]))),
	onBehalfOf: Name,
	way: Type.Enum([...WAYS])
});
export type Snapshot = Static<typeof Snapshot>;

/** One automatic, countable record of something done (S58, D12). Written by the server alone. */
export const ActionBody = strict({
	kind: Type.Enum([...TRANSITIONS]),
	/** Keyed hash of the dossier: counts distinct people, names none. */
	subject: Id,
	/** Ms since 1970, the server's time of the transition. */
	at: Type.Integer({ minimum: 0 }),
	/** The staff member who did it; `null` when the consultant or the system did. */
	actor: orNull(Id),
	actorName: orNull(Name),
	by: Type.Enum(['consultant', 'staff', 'system']),
	/** Of an interview that was held: what sort it was, where, and how long. */
	interview: Type.Optional(strict({ kind: InterviewKinds, mode: Mode, minutes: Minutes })),
	/** Of a contact: by what means, and how long. */
	contact: Type.Optional(strict({ medium: Medium, minutes: ContactMinutes })),
	snapshot: Snapshot
});
export type ActionBody = Static<typeof ActionBody>;

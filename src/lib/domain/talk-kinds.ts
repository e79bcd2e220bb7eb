/**
 * What sort of talk it is (D12). `first` and `review` are what a step of a pathway may ask for; in an agenda
 * they are talks of guidance like others.
 */
export const INTERVIEW_KINDS = ['first', 'followUp', 'review', 'information', 'guidance'] as const;
export type InterviewKind = (typeof INTERVIEW_KINDS)[number];

/** What the slots of an agenda are kept for. */
export const SLOT_KINDS = ['information', 'guidance', 'followUp'] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

const SLOT_KIND: Record<InterviewKind, SlotKind> = {
	first: 'guidance',
	followUp: 'followUp',
	review: 'guidance',
	information: 'information',
	guidance: 'guidance'
};

/** How long such a talk lasts unless somebody says otherwise. */
const MINUTES: Record<SlotKind, number> = { information: 30, guidance: 60, followUp: 45 };

/** The slots in which a talk of a kind takes place. */
export function slotKindOf(kind: InterviewKind): SlotKind {
	return SLOT_KIND[kind];
}

export function usualMinutes(kind: InterviewKind): number {
	return MINUTES[SLOT_KIND[kind]];
}

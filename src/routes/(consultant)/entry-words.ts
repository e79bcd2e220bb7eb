import type { EntryKind } from '#domain/entry';
import { m } from '$lib/i18n/paraglide/messages';

/** What is said where a person adds something to her own section. */
export interface EntryWords {
	/** Of all of a sort. */
	title: () => string;
	add: () => string;
	/** What it is to be called. */
	label: () => string;
	/** What is good to write in it. */
	asked: () => string;
	empty: () => string;
}

export const ENTRY_WORDS: Record<EntryKind, EntryWords> = {
	experience: {
		title: m.webfolio_experiences,
		add: m.webfolio_experience_add,
		label: m.webfolio_experience_label,
		asked: m.webfolio_experience_asked,
		empty: m.webfolio_experience_empty
	},
	skill: {
		title: m.webfolio_skills,
		add: m.webfolio_skill_add,
		label: m.webfolio_skill_label,
		asked: m.webfolio_skill_asked,
		empty: m.webfolio_skill_empty
	},
	paper: {
		title: m.webfolio_own_papers,
		add: m.webfolio_own_paper_add,
		label: m.webfolio_own_paper_label,
		asked: m.webfolio_own_paper_asked,
		empty: m.webfolio_own_paper_empty
	}
};

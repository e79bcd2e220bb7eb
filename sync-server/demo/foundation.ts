import type { AnyDraft } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { created } from '#domain/gestures/edit';
import { createTemplate } from '#domain/gestures/templates';
import { cardId, settingsId, staffId } from '#domain/ids';
import { fullName } from '#domain/full-name';
import type { Replay } from './replay';
import { withRole } from './staff';
import { structureById } from './structures/all';
import type { StructureSeed } from './structures/seed';

import { templateId } from '../bank/kit';
import { BANK, type DemoTemplate } from './templates/bank';

/** What exists before the first person comes: cards, settings, staff, and the bank. */
export function layFoundation(
	replay: Replay,
	structures: readonly StructureSeed[],
	at: number
): void {
	for (const structure of structures) replay.apply(foundationOf(structure, replay), 'system', at);
	for (const seed of BANK) {
		const author = authorOf(seed);
		replay.apply([templateDraft(seed, replay)], author.user, at + 60_000);
	}
}

function foundationOf(structure: StructureSeed, { newKey }: Replay): AnyDraft[] {
	const { id, card, settings, staff } = structure;
	const common = { dossier: null, state: 'current' as const };
	return [
		created<'structureCard'>(
			{ ...common, id: cardId(id), type: 'structureCard', structure: NETWORK, body: card },
			newKey
		),
		created<'structureSettings'>(
			{ ...common, id: settingsId(id), type: 'structureSettings', structure: id, body: settings },
			newKey
		),
		created<'staff'>(
			{ ...common, id: staffId(id), type: 'staff', structure: id, body: { members: [...staff] } },
			newKey
		)
	];
}

/** D09: shared with the whole network, unless said otherwise. The id is the slug’s, the same in every installation. */
export function templateDraft(
	seed: DemoTemplate,
	{ newKey }: Replay,
	scope: 'network' | 'structure' = 'network'
): AnyDraft {
	const { slug, home, title, aim, theme, audience, tasks } = seed;
	const author = authorOf(seed);
	const gesture = { newKey, user: { id: author.user, name: fullName(author) } };
	const content = { title, aim, theme, audience, tasks };
	const draft = createTemplate(content, { scope, home }, gesture);
	return { ...draft, id: templateId(slug) };
}

/** Counsellors of the home structure share the authorship of the bank among them. */
export function authorOf({ slug, home }: DemoTemplate) {
	const counsellors = withRole(structureById(home).staff, 'counsellor');
	const author = counsellors[slug.length % counsellors.length];
	if (!author) throw new Error(`${home} has no counsellor`);
	return author;
}

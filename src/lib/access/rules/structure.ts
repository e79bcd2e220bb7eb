import type { AnyDraft, Envelope } from '#domain/document';
import { NETWORK, cardId, isMemberIdOf, keyOfId } from '#domain/ids';
import { isLogo } from '#domain/logo-check';
import { same } from '#domain/same';
import { CARD_DETAILS } from '#domain/structure';
import { hasRole, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

/** D10: the local admin keeps his structure's settings. */
export function judgeSettings(
	facts: UserFacts,
	context: WriteContext,
	after: Envelope<'structureSettings'>
): Judgement {
	return context.before && hasRole(facts, after.structure, 'localAdmin') ? null : 'unknown';
}

/**
 * D10: and its staff. The last admin cannot leave; nobody stands there twice, since only the first entry
 * counts and a second could hide that the last admin has left. Whoever is new carries an id made for
 * this structure: an admin gives standing to nobody else's id (PU-31).
 */
export function judgeStaff(
	facts: UserFacts,
	context: WriteContext,
	after: Envelope<'staff'>
): Judgement {
	if (!context.before || !hasRole(facts, after.structure, 'localAdmin')) return 'unknown';
	const users = new Set(after.body.members.map((member) => member.user));
	if (users.size !== after.body.members.length) return 'notAllowed';
	const before = new Set((context.before as Envelope<'staff'>).body.members.map((one) => one.user));
	const foreign = [...users].some((id) => !before.has(id) && !isMemberIdOf(after.structure, id));
	if (foreign) return 'notAllowed';
	const admins = after.body.members.filter((member) => member.roles.includes('localAdmin'));
	return admins.length > 0 ? null : 'lastAdmin';
}

/** Whether somebody is local admin of the structure whose card this is. */
export function keepsCard(facts: UserFacts, { id, structure, dossier }: AnyDraft): boolean {
	const home = keyOfId(id);
	const placed = structure === NETWORK && dossier === null && id === cardId(home);
	return placed && hasRole(facts, home, 'localAdmin');
}

/**
 * D10: where a structure is, when it is open and how it is reached, and its logo. A card comes with the installation, and so
 * do its name, its region and its country.
 */
export function judgeCard(
	facts: UserFacts,
	context: WriteContext,
	after: Envelope<'structureCard'>
): Judgement {
	const before = context.before as Envelope<'structureCard'> | null;
	if (!before || !keepsCard(facts, after)) return 'unknown';
	const kept = same(installedPart(before), installedPart(after));
	return kept && fitsLogo(before, after) ? null : 'notAllowed';
}

/** A logo is looked at when it comes: everybody's device shows it (DO-120). */
function fitsLogo(before: Envelope<'structureCard'>, after: Envelope<'structureCard'>): boolean {
	const { logo } = after.body;
	return !logo || same(before.body.logo, logo) || isLogo(logo);
}

function installedPart({ body }: Envelope<'structureCard'>): Record<string, unknown> {
	const details: readonly string[] = CARD_DETAILS;
	return Object.fromEntries(Object.entries(body).filter(([field]) => !details.includes(field)));
}

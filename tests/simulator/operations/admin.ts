import type { AnyDraft, Envelope } from '#domain/document';
import { reviseStructureCard } from '#domain/gestures/structure-card';
import { edited } from '#domain/gestures/edit';
import type { StaffMember } from '#domain/structure';
import type { Client } from '../client';
import { typed } from './typing';

/** What a local admin does, by weight: settings, and roles that come and go. */
export const ADMIN: [number, (client: Client) => AnyDraft[] | null][] = [
	[2, writesIntro],
	[2, revisesCard],
	[3, changesRole]
];

function writesIntro(client: Client): AnyDraft[] | null {
	const settings = client.random.pick(administered(client, 'structureSettings'));
	if (!settings) return null;
	const { questionnaire } = settings.body;
	const intro = typed(client, settings.id, questionnaire.intro);
	const body = { questionnaire: { ...questionnaire, intro } };
	return [edited(settings, { body }, client.gesture().newKey)];
}

/** Any card that is here: those of other structures are refused. */
function revisesCard(client: Client): AnyDraft[] | null {
	const card = client.random.pick(client.all('structureCard'));
	if (!card) return null;
	const access = typed(client, card.id, card.body.access ?? '', 3_000);
	const week = [{ weekday: 1 + client.random.int(7), from: '09:00', to: '17:00' }];
	const opening = client.random.chance(0.5) ? { week, closings: [] } : card.body.opening;
	const details = { ...card.body, access, ...(opening && { opening }) };
	return [reviseStructureCard(card, details, client.gesture())];
}

/** Takes the counsellor's role from a colleague, or gives it back; or the reception's. */
function changesRole(client: Client): AnyDraft[] | null {
	const staff = client.random.pick(administered(client, 'staff'));
	const others = staff?.body.members.filter((member) => !member.roles.includes('localAdmin'));
	const chosen = others && client.random.pick(others);
	if (!staff || !chosen) return null;
	const members = staff.body.members.map((member) =>
		member.user === chosen.user ? toggled(member) : member
	);
	return [edited(staff, { body: { members } }, client.gesture().newKey)];
}

function toggled(member: StaffMember): StaffMember {
	const [usual = 'counsellor', ...more] = usualRoles(member.user);
	const reduced = member.roles.length === 1 && member.roles[0] === 'reception';
	const roles =
		reduced || !member.roles.includes(usual) ? [usual, ...more] : ['reception' as const];
	return { ...member, roles };
}

function usualRoles(user: string): StaffMember['roles'] {
	return user.includes('reception') ? ['counsellor', 'reception'] : ['counsellor'];
}

/** Of the structures whose staff list names this user a local admin. */
function administered<T extends 'staff' | 'structureSettings'>(
	client: Client,
	type: T
): Envelope<T>[] {
	const mine = client
		.all('staff')
		.filter(({ body }) =>
			body.members.some((m) => m.user === client.person.id && m.roles.includes('localAdmin'))
		);
	return client.all(type).filter((doc) => mine.some((s) => s.structure === doc.structure));
}

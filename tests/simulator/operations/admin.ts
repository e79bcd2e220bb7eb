import type { AnyDraft, Envelope } from '#domain/document';
import { reviseMailWords, reviseStructureCard } from '#domain/gestures/structure-card';
import { edited } from '#domain/gestures/edit';
import { orderTransfer, takeBackTransfer } from '#domain/gestures/transfers';
import { LANGUAGES } from '#domain/language';
import type { StaffMember } from '#domain/structure';
import { PNG_LOGO } from '../../support/logos';
import type { Client } from '../client';
import { typed } from './typing';

const DAY = 24 * 3_600_000;

/** What a local admin does, by weight: settings, and roles that come and go. */
export const ADMIN: [number, (client: Client) => AnyDraft[] | null][] = [
	[2, writesIntro],
	[2, revisesCard],
	[1, revisesMailWords],
	[3, changesRole],
	[2, transfers],
	[1, takesBack]
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
	const logo = client.random.pick([PNG_LOGO, null, card.body.logo]) ?? null;
	const details = { ...card.body, access, logo, ...(opening && { opening }) };
	return [reviseStructureCard(card, details, client.gesture())];
}

/** What the mails of a structure begin and end with, beside the rest of its card. */
function revisesMailWords(client: Client): AnyDraft[] | null {
	const card = client.random.pick(client.all('structureCard'));
	if (!card) return null;
	const language = client.random.pick(LANGUAGES) ?? 'fr';
	const own = { greeting: `Bonjour ${client.random.int(100)}`, closing: 'À bientôt,' };
	const words = { ...card.body.mailWords, [language]: own };
	return [reviseMailWords(card, words, client.gesture())];
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

/** A caseload goes to one or two colleagues, for some days or for good; now and then to nobody who may have it. */
function transfers(client: Client): AnyDraft[] | null {
	const { clock, random } = client.shared;
	const staff = random.pick(administered(client, 'staff'));
	const members = staff?.body.members ?? [];
	const from = random.pick(members);
	const others = members.filter(
		({ user, roles }) => user !== from?.user && (roles.includes('counsellor') || random.chance(0.1))
	);
	const chosen = [random.pick(others), random.pick(others)].filter((one) => one !== undefined);
	const to = [...new Set(chosen)].map(({ user, surname }) => ({
		counsellor: user,
		name: surname,
		most: random.chance(0.5) ? 1 + random.int(3) : null
	}));
	if (!staff || !from || to.length === 0) return null;
	const day = new Date(clock.now + random.int(4) * DAY).toISOString().slice(0, 10);
	const order = {
		counsellor: from.user,
		counsellorName: from.surname,
		to,
		until: random.chance(0.5) ? day : null,
		reason: typed(client, staff.structure)
	};
	return [orderTransfer(order, staff.structure, client.gesture())];
}

function takesBack(client: Client): AnyDraft[] | null {
	const transfer = client.random.pick(client.all('caseloadTransfer'));
	return transfer ? [takeBackTransfer(transfer, client.gesture())] : null;
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

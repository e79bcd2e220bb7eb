import { isKind, type AnyEnvelope, type Envelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import { markRead, sayMessage } from '#domain/gestures/messages';
import type { Side } from '#domain/message';
import { readMarkId } from '#domain/read-mark';
import type { StaffMember } from '#domain/structure';
import type { Random } from './random';
import type { Replay } from './replay';
import { withRole } from './staff';
import { toWorkingHours } from './story-clock';
import { structureById } from './structures/all';

type Dossier = Envelope<'dossier'>;
type Line = readonly [side: Side, text: string];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Between a person and whoever follows her. */
const WITH_COUNSELLOR: readonly (readonly Line[])[] = [
	[
		['person', 'Bonjour, j’ai un empêchement jeudi. Pouvons-nous décaler notre rendez-vous ?'],
		[
			'team',
			'Bonjour, bien sûr. Choisissez un autre moment dans mes disponibilités, ou dites-moi ce qui vous arrange.'
		],
		['person', 'Merci ! J’ai pris le mardi matin.']
	],
	[
		[
			'team',
			'Bonjour, j’ai lu votre recherche avec plaisir. Avez-vous pu joindre le centre de formation ?'
		],
		['person', 'Oui, ils m’ont dit de rappeler la semaine prochaine pour la date de la réunion.'],
		[
			'team',
			'Parfait. Notez-la dans votre démarche dès que vous l’avez, nous préparerons vos questions ensemble.'
		]
	],
	[
		['person', 'J’ai trouvé une entreprise qui m’accueille deux jours pour observer le métier !'],
		['team', 'Quelle bonne nouvelle. La tâche de visite vous aidera à ne rien oublier sur place.'],
		['person', 'Je la regarde ce soir. Faut-il une convention ?']
	],
	[
		[
			'team',
			'Bonjour, il reste une place à l’atelier CV de la semaine prochaine. Cela vous dirait ?'
		],
		['person', 'Oui, volontiers. Je peux venir avec mon ancien CV ?'],
		['team', 'Avec plaisir, même s’il date.']
	],
	[
		[
			'person',
			'Bonjour, je ne comprends pas bien la deuxième question de la tâche. Que faut-il y mettre ?'
		]
	]
];

/** Between a person and reception, as long as nobody follows her. */
const WITH_RECEPTION: readonly (readonly Line[])[] = [
	[
		['person', 'Bonjour, savez-vous quand quelqu’un pourra me recevoir ?'],
		[
			'team',
			'Bonjour, nous confions les demandes chaque semaine. Vous recevrez un message dès que ce sera fait.'
		]
	],
	[['person', 'Bonjour, puis-je venir avec ma fille, qui se pose les mêmes questions ?']],
	[
		['person', 'Faut-il apporter des documents au premier rendez-vous ?'],
		['team', 'Votre CV si vous en avez un, même ancien. Rien d’autre.'],
		['person', 'Merci beaucoup.']
	]
];

/** A thread for some of those who have an account, begun some days after they came or were confided. */
export function writeThreads(replay: Replay, now: number, random: Random): void {
	for (const dossier of replay.documents().filter(isOpen)) {
		if (!random.chance(0.35)) continue;
		const followed = dossier.body.assignment !== null;
		const lines = random.pick(followed ? WITH_COUNSELLOR : WITH_RECEPTION);
		const start = Math.max(beginOf(dossier) + DAY, now - random.int(4, 40) * DAY);
		write(replay, { dossier, by: answering(dossier, random) }, timed(lines, start, now, random));
	}
}

function isOpen(doc: AnyEnvelope): doc is AnyEnvelope & Dossier {
	return isKind('dossier', doc) && doc.state === 'open';
}

/** When its account was opened, or it was confided to whoever follows it. */
function beginOf({ log, createdAt }: Dossier): number {
	return log.findLast(({ kind }) => /^counsellor(Assigned|Changed)$/.test(kind))?.at ?? createdAt;
}

function answering({ structure, body }: Dossier, random: Random): StaffMember {
	const { staff } = structureById(structure);
	const follows = staff.find(({ user }) => user === body.assignment?.counsellor);
	return follows ?? random.pick(withRole(staff, 'reception'));
}

/** A line each some hours after the other; what would be said later than now is not said yet. */
function timed(lines: readonly Line[], start: number, now: number, random: Random) {
	let at = start;
	return lines.flatMap(([side, text]) => {
		at = toWorkingHours(at + random.int(2, 30) * HOUR, random);
		return at < now - HOUR ? [{ side, text, at }] : [];
	});
}

interface Said {
	side: Side;
	text: string;
	at: number;
}

/** Whoever answers has read what came before; what was said last may still wait to be read. */
function write(
	replay: Replay,
	{ dossier, by }: { dossier: Dossier; by: StaffMember },
	lines: readonly Said[]
): void {
	const person = { id: dossier.body.consultant, name: fullName(dossier.body.person) };
	const member = { id: by.user, name: fullName(by) };
	let newest = 0;
	for (const { side, text, at } of lines) {
		const gesture = { newKey: replay.newKey, user: side === 'person' ? person : member };
		const mark = replay.find('readMark', readMarkId(dossier.id, gesture.user.id)) ?? undefined;
		const read = markRead(dossier, mark, newest, gesture);
		replay.apply([...read, sayMessage(dossier, { text, files: [] }, gesture)], gesture.user.id, at);
		newest = at;
	}
}

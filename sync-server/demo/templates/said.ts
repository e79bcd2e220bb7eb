import { fullName } from '#domain/full-name';
import { replyToRemark, sayRemark } from '#domain/gestures/remarks';
import type { StaffMember } from '#domain/structure';
import { templateId } from '../../bank/kit';
import type { Replay } from '../replay';
import { withRole } from '../staff';
import { structureById } from '../structures/all';

const DAY = 86_400_000;

/** What a counsellor says of a template, and what its author did with it. */
interface Said {
	slug: string;
	/** The structure of whoever says it. */
	home: string;
	daysAgo: number;
	text: string;
	/** Undefined while its author has not looked. */
	reply?: { takenUp: boolean; answer: string };
}

/** Of templates, never of people (DM-21). */
export const SAID: readonly Said[] = [
	{
		slug: 'cv-et-lettre',
		home: 'ofpc',
		daysAgo: 40,
		text: 'Très bien jusqu’à la lettre. À Genève on demande souvent un dossier complet : je fais ajouter les certificats de travail à la quatrième tâche.',
		reply: { takenUp: true, answer: 'Merci, je le préciserai dans la prochaine version.' }
	},
	{
		slug: 'cv-et-lettre',
		home: 'mife-ain',
		daysAgo: 6,
		text: 'Les cinq réalisations prennent du temps, et cela vaut la peine : prévoyez une semaine de plus.'
	},
	{
		slug: 'explorer-un-metier',
		home: 'mife-savoie',
		daysAgo: 25,
		text: 'Je l’utilise en commençant par la rencontre, pour les personnes qui lisent peu. Cela marche aussi dans cet ordre.',
		reply: { takenUp: false, answer: '' }
	},
	{
		slug: 'explorer-un-metier',
		home: 'mife-haute-savoie',
		daysAgo: 3,
		text: 'Il manque une question sur les horaires coupés, fréquents dans l’hôtellerie de montagne.'
	},
	{
		slug: 'projet-transfrontalier',
		home: 'ofpc',
		daysAgo: 12,
		text: 'Le calcul complet fait souvent changer d’avis. À donner avant les démarches, pas après.'
	}
];

/** Has colleagues say what they think, and authors answer. */
export function laySaid(replay: Replay, now: number): void {
	for (const said of SAID) {
		const at = now - said.daysAgo * DAY;
		const template = replay.get('template', templateId(said.slug));
		const speaker = counsellorAt(said.home);
		const gesture = gestureOf(speaker, replay);
		const place = { before: undefined, home: said.home };
		const remark = sayRemark(template, said.text, place, gesture);
		replay.apply([remark], speaker.user, at);
		if (!said.reply) continue;
		const { author, body } = template;
		const answering = { newKey: replay.newKey, user: { id: author, name: body.authorName } };
		const stands = replay.get('templateRemark', remark.id);
		replay.apply([replyToRemark(template, stands, said.reply, answering)], author, at + DAY);
	}
}

function gestureOf(speaker: StaffMember, { newKey }: Replay) {
	return { newKey, user: { id: speaker.user, name: fullName(speaker) } };
}

function counsellorAt(structure: string): StaffMember {
	const [first] = withRole(structureById(structure).staff, 'counsellor');
	if (!first) throw new Error(`${structure} has no counsellor`);
	return first;
}

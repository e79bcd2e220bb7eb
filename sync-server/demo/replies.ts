import { writeReply } from '#domain/gestures/ready-replies';
import { readyReplyId, type ReadyReplyBody } from '#domain/ready-reply';
import type { Replay } from './replay';
import { withRole } from './staff';
import type { StructureSeed } from './structures/seed';

type ReplySeed = ReadyReplyBody & { slug: string };

/** What every desk writes several times a week, in words that a person reads at once. */
export const REPLIES: readonly ReplySeed[] = [
	{
		slug: 'attente',
		use: 'complement',
		title: 'Préciser la demande',
		text: 'Bonjour {prénom},\nmerci pour votre message. Pour bien vous répondre, nous aimerions comprendre ce que vous attendez : changer de métier, trouver une formation, faire le point… Deux ou trois phrases suffisent.'
	},
	{
		slug: 'formation',
		use: 'complement',
		title: 'Dernière formation ou dernier diplôme',
		text: 'Bonjour {prénom},\nquelle est votre dernière formation, ou votre dernier diplôme ? Et dans quel pays l’avez-vous faite ?'
	},
	{
		slug: 'disponibilites',
		use: 'complement',
		title: 'Disponibilités dans la semaine',
		text: 'Quels jours, et à quels moments, pouvez-vous venir ou être appelé·e au téléphone ?'
	},
	{
		slug: 'cv',
		use: 'complement',
		title: 'Joindre le CV',
		text: 'Pouvez-vous joindre votre CV ? Une photo lisible convient aussi. Si vous n’en avez pas, dites-le-nous simplement : nous le ferons ensemble.'
	},
	{
		slug: 'information',
		use: 'answer',
		title: 'Une information suffit',
		text: 'Bonjour {prénom},\nvoici ce qui répond à votre question :\n\nSi cela ne suffit pas, écrivez-nous à nouveau ou appelez le {téléphone}.\n\n{signature}, {structure}'
	},
	{
		slug: 'documentation',
		use: 'answer',
		title: 'Venir au fonds de documentation',
		text: 'Bonjour {prénom},\nvous pouvez venir consulter notre documentation sur les métiers et les formations, sans rendez-vous. Une personne de l’accueil vous aide à chercher.\n\n{signature}, {structure}'
	},
	{
		slug: 'conseiller',
		use: 'answer',
		title: 'Votre conseiller·ère vous répond',
		text: 'Bonjour {prénom},\nvotre question concerne votre suivi : {conseiller} vous répond dans les prochains jours.\n\n{signature}, {structure}'
	},
	{
		slug: 'autre-territoire',
		use: 'redirect',
		title: 'Une structure plus proche de chez vous',
		text: 'Bonjour {prénom},\nune autre structure du réseau accueille les personnes qui habitent votre région : vous y serez mieux reçu·e. Vous n’avez rien à refaire, il suffit de lui écrire.\n\n{signature}, {structure}'
	},
	{
		slug: 'partenaire',
		use: 'redirect',
		title: 'Un partenaire répond mieux',
		text: 'Bonjour {prénom},\npour cette question, un de nos partenaires pourra vous aider davantage que nous. Voici comment le joindre :\n\nNous restons là pour la suite : {téléphone}.\n\n{signature}, {structure}'
	},
	{
		slug: 'sans-nouvelles',
		use: 'decline',
		title: 'Sans nouvelles de votre part',
		text: 'Bonjour {prénom},\nsans nouvelles de votre part, nous refermons cette demande. Vous pourrez en faire une autre quand vous voudrez, sans tout recommencer.\n\n{signature}, {structure}'
	},
	{
		slug: 'hors-mission',
		use: 'decline',
		title: 'Ce n’est pas notre rôle',
		text: 'Bonjour {prénom},\nvotre demande ne fait pas partie de ce que nous pouvons faire. Nous préférons vous le dire vite plutôt que de vous faire attendre.\n\n{signature}, {structure}'
	}
];

/** Every structure begins with them, and changes them as it likes. */
export function layReplies(replay: Replay, structures: readonly StructureSeed[], at: number): void {
	for (const { id, staff } of structures) {
		const [author] = withRole(staff, 'reception');
		if (!author) throw new Error(`${id} has no reception`);
		const gesture = { newKey: replay.newKey, user: { id: author.user, name: '' } };
		for (const { slug, ...body } of REPLIES) {
			const draft = { ...writeReply(body, id, gesture), id: readyReplyId(id, slug) };
			replay.apply([draft], author.user, at);
		}
	}
}

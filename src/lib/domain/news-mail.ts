import type { NoticeKind } from './notice-settings';

/** How many things of each kind are new. */
export type NewsCounts = Partial<Record<NoticeKind, number>>;

/** What a mail says between its greeting and its signature, and above it. */
export interface MailWords {
	subject: string;
	lines: string[];
}

type Words = (count: number) => string;

const several = (one: string, more: string): Words => {
	return (count) => (count === 1 ? one : `${count} ${more}`);
};

const LINES: Record<NoticeKind, Words> = {
	message: several('un nouveau message', 'nouveaux messages'),
	task: several('une nouvelle de vos démarches', 'nouvelles de vos démarches'),
	appointment: several('une nouvelle de vos rendez-vous', 'nouvelles de vos rendez-vous'),
	request: several('une nouvelle de votre demande', 'nouvelles de votre demande'),
	validation: several('une tâche validée, à regarder', 'tâches validées, à regarder'),
	arrival: several('une demande qui attend l’accueil', 'demandes qui attendent l’accueil'),
	team: several('une personne qui vous est confiée', 'personnes qui vous sont confiées')
};

export const NEWS_SUBJECT = 'Du nouveau dans votre espace';

/**
 * What a mail about news says, between its greeting and its signature. Kinds and counts alone: no name and no
 * word of anybody (NO-12). Here, and not with the other mails, because the settings show it word for word.
 * @param publicUrl of the server, without a slash at its end
 */
export function newsLines(counts: NewsCounts, publicUrl: string): string[] {
	const told = Object.entries(counts).filter(([, count]) => count > 0);
	const list = told.map(([kind, count]) => `– ${LINES[kind as NoticeKind](count)}`);
	return [
		'Voici ce qui vous attend dans votre espace\u00a0:',
		list.join('\n'),
		`Pour tout lire\u00a0: ${publicUrl}/connexion`
	];
}

/** Said in every mail that one may choose to have otherwise. @param offUrl where one click ends them */
export function offLines(offUrl: string): string[] {
	return [
		'Vous choisissez dans votre espace ce qui vous est envoyé, et quand. Pour ne plus rien recevoir de ce genre\u00a0:',
		offUrl
	];
}

/** Who signs a mail, and whether an answer reaches somebody. */
export interface Signing {
	/** Name of the structure that writes. */
	structure: string;
	/** Telephone of the structure, perhaps empty. */
	phone: string;
	/** Where an answer reaches the structure; null where nobody would read one. */
	reply: string | null;
}

/** A whole mail, word for word. @param name of whoever it greets; empty where it greets nobody by name */
export function letterText(name: string, lines: readonly string[], signing: Signing): string {
	const { structure, phone, reply } = signing;
	const greeting = name ? `Bonjour ${name},` : 'Bonjour,';
	const signature = ['Bien cordialement,', structure, ...(phone ? [`Tél. ${phone}`] : [])];
	const note = replyNote(reply !== null, structure);
	return [greeting, ...lines, signature.join('\n'), note].join('\n\n') + '\n';
}

/** Said at the end of every mail: whether somebody reads an answer. @param reply whether one reaches the structure */
function replyNote(reply: boolean, structure: string): string {
	const told = reply
		? `Vous pouvez répondre à ce message\u00a0: votre réponse arrive chez ${structure}.`
		: 'Ce message est envoyé automatiquement, on ne peut pas y répondre\u00a0: personne ne lirait votre réponse.';
	return `${told} Par discrétion, rien d’un dossier n’y figure.`;
}

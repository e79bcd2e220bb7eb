import type { InEach, Language } from './language';
import type { OwnMailWords } from './own-mail-words';

/** What a mail says between its greeting and its signature, and above it. */
export interface MailWords {
	subject: string;
	lines: string[];
}

/** Who signs a mail, and whether an answer reaches somebody. */
export interface Signing {
	/** Name of the structure that writes. */
	structure: string;
	/** Telephone of the structure, perhaps empty. */
	phone: string;
	/** Where an answer reaches the structure; null where nobody would read one. */
	reply: string | null;
	/** What it begins and ends with in the structure's own words; absent: the usual ones (ML-10). */
	words?: OwnMailWords;
}

/** What stands around the words of every mail. */
interface Frame {
	/** Before the name, where somebody is greeted by it. */
	greeting: string;
	closing: string;
	phone: (phone: string) => string;
	/** Whether somebody reads an answer. */
	answered: (structure: string) => string;
	unanswered: string;
	discreet: string;
	/** In every mail that one may choose to have otherwise. */
	off: string;
}

const FRAMES: InEach<Frame> = {
	fr: {
		greeting: 'Bonjour',
		closing: 'Bien cordialement,',
		phone: (phone) => `Tél. ${phone}`,
		answered: (structure) =>
			`Vous pouvez répondre à ce message\u00a0: votre réponse arrive chez ${structure}.`,
		unanswered:
			'Ce message est envoyé automatiquement, on ne peut pas y répondre\u00a0: personne ne lirait votre réponse.',
		discreet: 'Par discrétion, rien d’un dossier n’y figure.',
		off: 'Vous choisissez dans votre espace ce qui vous est envoyé, et quand. Pour ne plus rien recevoir de ce genre\u00a0:'
	},
	en: {
		greeting: 'Hello',
		closing: 'Kind regards,',
		phone: (phone) => `Tel. ${phone}`,
		answered: (structure) => `You can answer this message: your answer reaches ${structure}.`,
		unanswered:
			'This message was sent automatically and cannot be answered: nobody would read your answer.',
		discreet: 'To be discreet, it holds nothing of any file.',
		off: 'You choose in your space what is sent to you, and when. To receive nothing more of this kind:'
	}
};

/** @param offUrl where one click ends mails of this kind */
export function offLines(language: Language, offUrl: string): string[] {
	return [FRAMES[language].off, offUrl];
}

/** The usual words, which stand where a structure has written none of its own. */
export function usualWords(language: Language): { greeting: string; closing: string } {
	const { greeting, closing } = FRAMES[language];
	return { greeting, closing };
}

/** A whole mail, word for word. @param name of whoever it greets; empty where it greets nobody by name */
export function letterText(
	language: Language,
	name: string,
	lines: readonly string[],
	signing: Signing
): string {
	const frame = FRAMES[language];
	const { structure, phone, reply, words } = signing;
	const own = words?.[language];
	const greeting = [own?.greeting || frame.greeting, name].filter(Boolean).join(' ');
	const closing = own?.closing || frame.closing;
	const signature = [closing, structure, ...(phone ? [frame.phone(phone)] : [])];
	const told = reply === null ? frame.unanswered : frame.answered(structure);
	const note = `${told} ${frame.discreet}`;
	return [`${greeting},`, ...lines, signature.join('\n'), note].join('\n\n') + '\n';
}

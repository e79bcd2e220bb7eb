import type { MailKind, MailRequest } from './queue';
import { confirmUrl, entryUrl, type MailSetting, type MailText } from './texts';

type Words = (token: string, setting: MailSetting) => { subject: string; lines: string[] };

const VALID = 'This link is valid for 24 hours and works once.';
const NOT_YOU = 'If you did not ask for this, you can ignore it: nothing will happen.';

/** What somebody asks for on a page and reads soon after: of no other mail is the language known. */
const WORDS: Partial<Record<MailKind, Words>> = {
	confirmation: (token, { publicUrl, structure }) => ({
		subject: 'Confirm your request',
		lines: [
			`Thank you for turning to ${structure}. One step is left: to confirm that this address is yours. Your request will reach us at once.`,
			'To confirm, open this page, then press the button:',
			confirmUrl(publicUrl, token),
			`${VALID} After that, a request that was not confirmed is erased.`,
			NOT_YOU
		]
	}),
	accountExists: (token, { publicUrl, structure }) => ({
		subject: 'You already have a personal space',
		lines: [
			`A request has just been made to ${structure} with your address. You already have a personal space: there is no need to open another.`,
			'Open this page, then press the button: you will be in your space, and your request will be added to it.',
			confirmUrl(publicUrl, token),
			VALID,
			NOT_YOU
		]
	}),
	signInLink: (token, { publicUrl }) => ({
		subject: 'Your sign-in link',
		lines: [
			'Here is the link you asked for to enter your space. Open this page, then press the button:',
			entryUrl(publicUrl, token),
			VALID,
			NOT_YOU
		]
	}),
	noAccount: (_token, { publicUrl }) => ({
		subject: 'Your request to sign in',
		lines: [
			'A sign-in link was asked for with your address, but no space belongs to it. Perhaps you gave another address?',
			`If you would like support, you can make a request: ${publicUrl}`,
			NOT_YOU
		]
	})
};

/** Words a mail in English; null for one that has no English words. None of them repeats what was typed (ML-05). */
export function englishText(
	{ kind, data }: Omit<MailRequest, 'id'>,
	setting: MailSetting
): MailText | null {
	const worded = WORDS[kind]?.(data.token ?? '', setting);
	if (!worded) return null;
	const signature = [
		'Kind regards,',
		setting.structure,
		...(setting.phone ? [`Tel. ${setting.phone}`] : [])
	].join('\n');
	const parts = ['Hello,', ...worded.lines, signature, replyNote(setting)];
	return { subject: worded.subject, text: parts.join('\n\n') + '\n' };
}

/** Whether somebody reads an answer, as the French mails say it. */
function replyNote({ reply, structure }: MailSetting): string {
	const told =
		reply !== null
			? `You can answer this message: your answer reaches ${structure}.`
			: 'This message was sent automatically and cannot be answered: nobody would read your answer.';
	return `${told} To be discreet, it holds nothing of your file.`;
}

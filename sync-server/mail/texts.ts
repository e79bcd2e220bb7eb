import type { Language } from '#domain/language';
import { letterText, offLines, type Signing } from '#domain/mail-frame';
import type { MailKind, MailRequest } from './queue';
import { MAIL_WORDS } from './words';

export interface MailText {
	subject: string;
	text: string;
}

/** What the wording of a mail may use. */
export interface MailSetting extends Signing {
	/** Without a slash at its end. */
	publicUrl: string;
	/** The link by which somebody switches mails about news off. */
	offLink: (user: string) => string;
}

/** The mails that go to an address not proven yet: nothing a stranger typed stands in them (ML-05). */
const UNPROVEN: readonly MailKind[] = [
	'confirmation',
	'accountExists',
	'teamInvitation',
	'signInLink',
	'noAccount',
	'hostAsked',
	'partnerLink',
	'referred'
];

/** Words a mail, in the language of whoever reads it (ML-08). */
export function mailText(
	{ kind, data, notice }: Omit<MailRequest, 'id'>,
	language: Language,
	setting: MailSetting
): MailText {
	const { publicUrl, structure, offLink } = setting;
	const { token = '', counsellor = '', counts = {} } = data;
	const said = { publicUrl, structure, token, counsellor, counts };
	const { subject, lines } = MAIL_WORDS[kind][language](said);
	const name = UNPROVEN.includes(kind) ? '' : (data.name ?? '');
	const off = notice ? offLines(language, offLink(notice.user)) : [];
	return { subject, text: letterText(language, name, [...lines, ...off], setting) };
}

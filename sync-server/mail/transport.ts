import nodemailer from 'nodemailer';

/** A mail worded and addressed, ready to leave. */
export interface Letter {
	/** Derived from the mail's id alone: a second sending carries the same, and mailboxes keep one. */
	messageId: string;
	to: string;
	subject: string;
	text: string;
	/** When it was queued, ms since 1970. */
	at: number;
	kind: string;
	/** Where an answer goes; absent where nobody would read one. */
	replyTo?: string;
	/** Where mails of this sort are switched off with one click (RFC 8058). */
	offUrl?: string;
}

/** Where mails leave. Rejects when the letter was not taken; it is then tried again. */
export interface Transport {
	send(letter: Letter): Promise<void>;
	close(): void;
}

/** Sends by SMTP. */
export function smtpTransport(url: string, from: string): Transport {
	const smtp = nodemailer.createTransport(url);
	return {
		async send({ messageId, to, subject, text, replyTo, offUrl }) {
			if (isFictitious(to)) return;
			// The address as an object is never parsed: it cannot become two, nor a header.
			await smtp.sendMail({
				...{ from, to: { name: '', address: to }, subject, text, messageId },
				...(replyTo && { replyTo: { name: '', address: replyTo } }),
				...(offUrl && { headers: offHeaders(offUrl) })
			});
		},
		close: () => smtp.close()
	};
}

/** By these a mail program offers the switch itself. */
function offHeaders(url: string): Record<string, string> {
	return {
		'List-Unsubscribe': `<${url}>`,
		'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
	};
}

/** Domains that belong to nobody, or to the examples of a standard (RFC 2606, RFC 6761). */
const FICTITIOUS = /[@.](test|example|invalid|localhost|example\.(com|net|org))\.?$/i;

/** An address of the demo's people or of a test: a mail to it never leaves (ML-07). */
export function isFictitious(address: string): boolean {
	return FICTITIOUS.test(address);
}

import type { FastifyInstance } from 'fastify';
import { ProtocolError } from '#protocol/errors';
import type { KeptLetter } from '../mail/outbox';
import { escaped } from './escaped';
import type { Services } from './services';

const STYLE = `
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1d2a2a; background: #faf7f2; }
h1 { font-size: 1.4rem; } a { color: #0b5c57; } ul { list-style: none; padding: 0; }
li { padding: .75rem 0; border-top: 1px solid #d9d2c5; } .when { color: #5b6666; font-size: .9rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: #fff; padding: 1.25rem; border-radius: .5rem; }
`;

/**
 * The outbox on disk, as plain pages: `/dev/mail` lists, `/dev/mail/<name>` shows one, and
 * `/dev/mail.json?to=` serves the tests. Only where mails do not really leave (ML-04).
 */
export function mailPages(app: FastifyInstance, outbox: NonNullable<Services['outbox']>): void {
	const html = 'text/html; charset=utf-8';
	app.addHook(
		'onRequest',
		async (_request, reply) => void reply.header('cache-control', 'no-store')
	);
	app.get('/dev/mail/style.css', (_request, reply) => reply.type('text/css').send(STYLE));
	app.get('/dev/mail', async (_request, reply) =>
		reply.type(html).send(listPage(await outbox.latest()))
	);
	app.get<{ Querystring: { to?: string } }>('/dev/mail.json', async (request) => {
		const { to } = request.query;
		return outbox.latest(typeof to === 'string' ? to : undefined);
	});
	app.get<{ Params: { name: string } }>('/dev/mail/:name', async (request, reply) => {
		const letter = await outbox.read(request.params.name);
		if (!letter) throw new ProtocolError('unknown');
		return reply.type(html).send(letterPage(letter));
	});
}

function listPage(letters: KeptLetter[]): string {
	const items = letters.map(
		(one) =>
			`<li><a href="/dev/mail/${one.name}">${escaped(one.subject)}</a><br>
			<span class="when">à ${escaped(one.to)}, le ${escaped(dateOf(one))}</span></li>`
	);
	const list =
		items.length > 0 ? `<ul>${items.join('')}</ul>` : '<p>Aucun message pour l’instant.</p>';
	return page(
		'Messages envoyés',
		`<p>Aucun serveur de messagerie n’est configuré (MAIL_URL)\u00a0: les messages s’arrêtent ici.</p>${list}`
	);
}

function letterPage(letter: KeptLetter): string {
	return page(
		letter.subject,
		`<p class="when">à ${escaped(letter.to)}, le ${escaped(dateOf(letter))}</p>
		<pre>${linked(letter.text)}</pre><p><a href="/dev/mail">Tous les messages</a></p>`
	);
}

function page(title: string, body: string): string {
	return `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>
<link rel="stylesheet" href="/dev/mail/style.css"></head><body><h1>${escaped(title)}</h1>${body}</body></html>`;
}

function dateOf({ at }: KeptLetter): string {
	return new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

/** Addresses become links once everything is escaped, so that nothing in them can become markup. */
function linked(text: string): string {
	return escaped(text).replace(/https?:\/\/[^\s<>]+/g, (url) => `<a href="${url}">${url}</a>`);
}

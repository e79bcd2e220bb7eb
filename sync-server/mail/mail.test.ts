import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NETWORK, cardId } from '#domain/ids';
import { LANGUAGES } from '#domain/language';
import { TRAINING } from '#domain/training';
import { ROUTES } from '#protocol/routes';
import { AccountsWorld, FROM, memberOf, submission } from '../../tests/support/accounts-world';
import { HttpWorld } from '../../tests/support/http-world';
import type { Session } from '../accounts/sessions';
import { MAIL_KINDS, queueMail, type MailRequest } from './queue';
import { sendQueued, type SenderContext } from './sender';
import { mailText } from './texts';
import { isFictitious, smtpTransport, type Letter } from './transport';

const setting = {
	...{ publicUrl: 'https://jemoriente.test', structure: 'OFPC', phone: '022 388 44 00' },
	...{ reply: null, offLink: () => 'https://jemoriente.test/moins-de-messages/x.y' }
};
const request: MailRequest = {
	id: 'mail:cause-1',
	to: 'lea@exemple.ch',
	kind: 'taskDecided',
	data: { name: 'Léa Favre', counsellor: 'Camille Rey' }
};

/** A transport that keeps what it is given, and fails when told to. */
function mailbox() {
	const letters: Letter[] = [];
	const box = { letters, fails: false, close() {}, send };
	async function send(letter: Letter) {
		if (box.fails) throw new Error('no line');
		letters.push(letter);
	}
	return box;
}

async function outboxWith(...requests: MailRequest[]) {
	const world = await AccountsWorld.create();
	const db = await world.store.open('ofpc');
	for (const one of requests) await queueMail(db, one, world.time);
	const transport = mailbox();
	const errors: unknown[] = [];
	const send = () =>
		sendQueued({
			store: world.store,
			transport,
			publicUrl: setting.publicUrl,
			offLink: setting.offLink,
			languageOf: (reader) => world.accounts.languageOf(reader),
			now: () => world.time,
			onError: (error) => errors.push(error)
		});
	return { world, db, transport, errors, send };
}

describe('the outbox', () => {
	it('ML-01 writes once per cause', async () => {
		const { send, transport, db, world } = await outboxWith(request, { ...request, to: 'x@y.ch' });
		await send();
		await queueMail(db, request, world.time);
		await send();
		expect(transport.letters.map((one) => one.to)).toEqual(['lea@exemple.ch']);
	});

	it('ML-06 a failure is told without the address and without the server’s words', async () => {
		const { send, transport, errors } = await outboxWith(request);
		transport.send = async () => {
			const details = { code: 'EENVELOPE', responseCode: 550, rejected: ['lea@exemple.ch'] };
			throw Object.assign(new Error('550 no mailbox <lea@exemple.ch>'), details);
		};
		await send();
		const [error] = errors as Error[];
		expect(error?.message).toBe('a mail (taskDecided) was not taken: EENVELOPE 550');
		expect(`${error?.stack}${JSON.stringify(error)}`).not.toContain('lea@');
	});

	it('ML-09 of the training structure none leaves, and its address is forgotten', async () => {
		const { send, transport, world } = await outboxWith();
		const training = await world.store.open(TRAINING);
		await queueMail(training, request, world.time);
		await send();
		await send();
		expect(transport.letters).toEqual([]);
		expect(await training.get(request.id)).toMatchObject({ state: 'needless', mail: null });
		expect(JSON.stringify(await world.docs(TRAINING, 'mail:'))).not.toContain('exemple.ch');
	});

	it('ML-09 who asks for a link and is not known is answered from a real structure', async () => {
		const { world, send, transport } = await outboxWith();
		Object.assign(world.store, { names: async () => [TRAINING, 'ofpc', 'accounts'] });
		await world.accounts.requestLink({ email: 'inconnue@exemple.ch' }, FROM);
		await send();
		expect(transport.letters.map(({ to, kind }) => [to, kind])).toEqual([
			['inconnue@exemple.ch', 'noAccount']
		]);
	});

	it('ML-07 nothing leaves for an address that belongs to nobody', async () => {
		const none = ['a@b.test', 'A@B.TEST', 'a@example.com', 'a@x.example.org', 'a@x.invalid'];
		expect(none.every(isFictitious)).toBe(true);
		const real = ['a@b.ch', 'a@test.ch', 'test@monexample.com', 'a@latest', 'a.test@b.fr'];
		expect(real.some(isFictitious)).toBe(false);
		// Nothing listens at port 1: a letter that left would fail.
		const smtp = smtpTransport('smtp://127.0.0.1:1', 'a@b.ch');
		const letter = { messageId: '<x@y>', subject: '', text: '', at: 0, kind: 'signInLink' };
		await smtp.send({ ...letter, to: 'lea@exemple.test' });
		await expect(smtp.send({ ...letter, to: 'lea@exemple.ch' })).rejects.toThrow();
		smtp.close();
	});

	it('ML-02 several senders at once send each mail once', async () => {
		const many = Array.from({ length: 10 }, (_, i) => ({ ...request, id: `mail:cause-${i}` }));
		const { send, transport } = await outboxWith(...many);
		await Promise.all([send(), send(), send()]);
		expect(transport.letters).toHaveLength(10);
	});

	it('ML-02 a crash between sending and marking sends again under the same Message-ID', async () => {
		const { send, transport, db, world } = await outboxWith(request);
		const queued = await db.get(request.id);
		await send();
		const sent = await db.get(request.id);
		// As if the mark had never been written, and the lease had run out.
		await db.put({ ...queued, _id: request.id, _rev: sent?._rev, state: 'sending' });
		world.time += 3 * 60_000;
		await send();
		const ids = transport.letters.map((one) => one.messageId);
		expect(ids).toHaveLength(2);
		expect(new Set(ids).size).toBe(1);
	});

	it('ML-03 what fails is tried again, ever more rarely, and given up in the end', async () => {
		const { send, transport, errors, db, world } = await outboxWith(request);
		transport.fails = true;
		await send();
		await send();
		expect(errors).toHaveLength(1);
		world.time += 60_000;
		await send();
		expect(errors).toHaveLength(2);
		for (let i = 0; i < 30; i++) {
			world.time += 4 * 3_600_000;
			await send();
		}
		expect(await db.get(request.id)).toMatchObject({ state: 'failed', mail: null });
		transport.fails = false;
		expect(await send()).toBe(0);
	});

	it('ML-03 once sent, the outbox keeps no address and no link', async () => {
		const { send, db } = await outboxWith(request);
		expect(await send()).toBe(1);
		const kept = JSON.stringify(await db.get(request.id));
		expect(kept).not.toContain('exemple.ch');
		expect(kept).not.toContain('Favre');
	});
});

describe('the texts', () => {
	const data = { token: 'tok', name: 'Léa Favre', counsellor: 'Camille Rey', counts: { task: 2 } };
	const typed = { token: 'tok', name: 'Achetez ici https://evil.test' };
	const UNPROVEN = [
		...(['confirmation', 'accountExists', 'teamInvitation'] as const),
		...(['signInLink', 'noAccount', 'hostAsked', 'partnerLink', 'referred'] as const)
	];

	it.each(MAIL_KINDS)('ML-05 %s: greets, signs, leads somewhere, in correct French', (kind) => {
		const { subject, text } = mailText({ to: 'x@y.ch', kind, data }, 'fr', setting);
		expect(subject.length).toBeGreaterThan(10);
		expect(text).toMatch(/^Bonjour/);
		expect(text).toContain('OFPC');
		expect(text).toContain(setting.publicUrl);
		expect(`${subject}${text}`).not.toMatch(/[a-zé]'|[^\u00a0/s] ?[:?!](\s|$)|undefined/m);
	});

	it.each(MAIL_KINDS)('ML-08 %s: in English too, with the links of the French', (kind) => {
		const notice = { user: 'user:lea', kind: 'task' as const };
		const mail = { to: 'x@y.ch', kind, data, notice };
		const { subject, text } = mailText(mail, 'en', setting);
		const links = (of: string) => of.match(/https:\S+/g);
		expect(links(text)).toEqual(links(mailText(mail, 'fr', setting).text));
		expect(subject.length).toBeGreaterThan(10);
		expect(text).toMatch(/^Hello/);
		expect(text).toContain('OFPC\nTel. 022 388 44 00');
		const said = `${subject}${text}`.replaceAll('Léa Favre', '');
		expect(said).not.toMatch(/undefined|Bonjour|[\u00a0àâçéèêîôû«»]| [:?!]|lien|espace/);
	});

	it.each(UNPROVEN)('ML-05 %s goes to an unproven address, and repeats nothing typed', (kind) => {
		for (const language of LANGUAGES) {
			const { text } = mailText({ to: 'x@y.ch', kind, data: typed }, language, setting);
			expect(text).not.toContain('evil');
		}
	});

	it('ML-05 says that the link is valid 24 hours', () => {
		const mail = { to: 'x@y.ch', kind: 'confirmation' as const, data: { token: 'tok' } };
		const { text } = mailText(mail, 'fr', setting);
		expect(text).toContain('24 heures');
		expect(text).toContain('https://jemoriente.test/confirmer#tok');
		expect(mailText(mail, 'en', setting).text).toContain('24 hours');
	});
});

it('ML-10 a mail begins and ends as the card of its structure says, and its links stay the app’s', async () => {
	const { world, send, transport, db } = await outboxWith(request);
	const network = await world.store.open(NETWORK);
	const card = await network.get(cardId('ofpc'));
	const mailWords = { fr: { greeting: 'Bienvenue', closing: 'À bientôt,' } };
	await network.put({ ...card!, body: { ...(card!.body as object), mailWords } });
	await send();
	await queueMail(db, { ...request, id: 'mail:2', language: 'en' }, world.time);
	await send();
	const [french, english] = transport.letters.map(({ text }) => text);
	expect(french).toMatch(/^Bienvenue Léa Favre,/);
	expect(french).toContain('À bientôt,\nOFPC\nTél. 022 388 44 00');
	expect(english).toMatch(/^Hello Léa Favre,/);
	expect(english).toContain('Kind regards,\nOFPC');
});

describe('the language of a mail', () => {
	const english = { subject: 'An answer is waiting for you' };
	const french = { subject: 'Une réponse vous attend' };

	/** Somebody with an account, who has chosen a language for it. */
	async function reading(language: 'fr' | 'en') {
		const out = await outboxWith();
		const { world } = out;
		const member = memberOf('ofpc');
		await world.accounts.ensureFictitiousStaff('ofpc', member, 'cheval-agrafe-pile');
		const session = await signedIn(world, member.email);
		await world.accounts.chooseLanguage(session, language);
		const post = async (changes: Partial<MailRequest>) => {
			await queueMail(out.db, { ...request, ...changes }, world.time);
			await out.send();
			return out.transport.letters.at(-1);
		};
		return { world, member, post };
	}

	it('ML-08 is the one its reader has chosen, told by his id or by his address', async () => {
		const { member, post } = await reading('en');
		const notice = { user: member.user, kind: 'task' as const };
		expect(await post({ id: 'mail:1', notice })).toMatchObject(english);
		expect(await post({ id: 'mail:2', reader: member.user })).toMatchObject(english);
		expect(await post({ id: 'mail:3', to: ' Camille@OFPC.ch' })).toMatchObject(english);
		expect(await post({ id: 'mail:4', reader: 'user:nobody' })).toMatchObject(french);
	});

	it('ML-08 is the one chosen when it leaves, whatever it was when it was written', async () => {
		const { world, member, post } = await reading('en');
		const session = await signedIn(world, member.email);
		await world.accounts.chooseLanguage(session, 'fr');
		expect(await post({ id: 'mail:1', reader: member.user })).toMatchObject(french);
	});

	it('ML-08 is that of the page where it was asked for, whatever the account’s', async () => {
		const { member, post } = await reading('en');
		const asked = { language: 'fr' as const, reader: member.user };
		expect(await post({ id: 'mail:1', ...asked })).toMatchObject(french);
	});

	it('ML-08 on a page it is asked for, it is that of the page', async () => {
		const http = await HttpWorld.create();
		const { store, accounts } = http.world;
		const email = 'asks@exemple.ch';
		const from = (cookie: string, accepted: string) => ({ cookie, 'accept-language': accepted });
		await http.post(ROUTES.link, { email }, from('language=en', 'fr-CH'));
		await http.post(ROUTES.link, { email }, from('language=fr', 'en-GB'));
		await http.post(ROUTES.link, { email }, from('', 'en-GB'));
		await http.post(ROUTES.submit, submission(), from('language=en', 'fr-CH'));
		const transport = mailbox();
		const { publicUrl, offLink } = setting;
		const languageOf: SenderContext['languageOf'] = (reader) => accounts.languageOf(reader);
		const sending = {
			store,
			transport,
			publicUrl,
			offLink,
			languageOf,
			now: () => http.world.time
		};
		await sendQueued({ ...sending, onError: (error) => expect(error).toBeUndefined() });
		const subjects = transport.letters.map(({ subject }) => subject);
		expect(subjects.sort()).toEqual([
			'Confirm your request',
			'Votre demande de connexion',
			'Your request to sign in',
			'Your request to sign in'
		]);
		await http.close();
	});
});

/** Signs somebody of the team in. */
async function signedIn(world: AccountsWorld, email: string): Promise<Session> {
	const asked = { email, password: 'cheval-agrafe-pile', device: 'personal' as const };
	const { token } = await world.accounts.login(asked, FROM);
	const session = await world.accounts.sessionOf(token);
	if (!session) throw new Error('no session');
	return session;
}

describe('/dev/mail', () => {
	let http: HttpWorld;
	beforeAll(async () => {
		http = await HttpWorld.create();
		for (const [at, text] of ['premier', '<script>x</script> https://a.test/?b&c'].entries()) {
			const subject = `Sujet ${at} <b>`;
			await http.outbox.send({
				messageId: `<${at}@t>`,
				to: 'lea@exemple.ch',
				subject,
				text,
				at,
				kind: 'x'
			});
		}
	});
	afterAll(() => http.close());

	it('ML-04 lists newest first, everything escaped, and shows each with its links', async () => {
		const list = await http.app.inject('/dev/mail');
		expect(list.body.indexOf('Sujet 1')).toBeLessThan(list.body.indexOf('Sujet 0'));
		expect(list.body).toContain('Sujet 1 &lt;b&gt;');
		const href = /href="(\/dev\/mail\/\d[^"]+)"/.exec(list.body)?.[1] ?? '';
		const letter = await http.app.inject(href);
		expect(letter.body).toContain('&lt;script&gt;');
		expect(letter.body).toContain('<a href="https://a.test/?b&amp;c">');
		expect((await http.app.inject('/dev/mail/..%2f..%2fsecret')).statusCode).toBe(404);
	});

	it('ML-04 serves the tests as JSON, by address', async () => {
		const mine = (await http.app.inject('/dev/mail.json?to=Lea@Exemple.ch')).json();
		expect(mine).toHaveLength(2);
		expect((await http.app.inject('/dev/mail.json?to=x@y.ch')).json()).toEqual([]);
	});

	it('ML-04 keeps a mail sent twice once', async () => {
		const [letter] = await http.outbox.latest();
		if (letter) await http.outbox.send(letter);
		expect(await http.outbox.latest()).toHaveLength(2);
	});

	it('ML-04 does not exist where mails really leave', async () => {
		const own = await HttpWorld.create({ outbox: null });
		expect((await own.app.inject('/dev/mail')).statusCode).toBe(404);
		expect((await own.app.inject('/dev/mail.json')).statusCode).toBe(404);
		await own.close();
	});
});

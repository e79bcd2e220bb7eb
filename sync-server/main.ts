import { NETWORK } from '#domain/ids';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { pino, type Logger } from 'pino';
import { USUAL_PACE } from '#protocol/pace';
import { version } from '../package.json';
import { Accounts } from './accounts/accounts';
import { startJanitor } from './accounts/janitor';
import { ACCOUNTS } from './accounts/records';
import { Secret } from './accounts/secret';
import { startShipping } from './bank/ship';
import { Calendars } from './calendar/calendars';
import { ConfigError, environment, isPrivate, readConfig, type Config } from './config';
import { NetworkCoordination } from './coordination/coordination';
import { nameCoordinator } from './coordination/coordinators';
import { demoAccounts } from './demo/demo-accounts';
import { demoLogins, isSeeded, seedDemo } from './demo/seed';
import { DEMO_PASSWORD, MIFE_AIN_STAFF, withRole } from './demo/staff';
import type { GatewayContext } from './gateway/context';
import { Gateway } from './gateway/gateway';
import { createApp } from './http/app';
import type { Services } from './http/services';
import { startSending } from './mail/loop';
import { DiskOutbox } from './mail/outbox';
import type { SenderContext } from './mail/sender';
import { smtpTransport } from './mail/transport';
import { deliver, tellNews } from './notices/deliver';
import { SwitchOff } from './notices/switch-off';
import { Outage } from './outage';
import { startMoving } from './moves/follow-moves';
import type { ProjectionContext } from './projections/context';
import { startPlacingRemarks } from './projections/remarks';
import { startProjections } from './projections/runner';
import { FirstContact } from './sheets/first-contact';
import { keepSearch } from './sheets/keep-search';
import { publishAddress } from './site/cards';
import { SiteDoor } from './site/door';
import { startExchanges } from './site/exchange';
import { startSettling } from './site/network-follower';
import { epochOf } from './store/epoch';
import { StoreDown, type Store } from './store/port';
import type { ReplicatedStore } from './store/replica';
import { withStoreThere } from './store-there';
import { Training, trainingLogins } from './training/training';
import { refuseUnfinished } from './upkeep/unfinished';
import { Waiting } from './waiting';

/**
 * On a machine with much memory V8 lets a heap grow to four times what lives in it. With twice as much a
 * gateway of 2,000 devices takes 330 MB instead of 520, and answers as soon (`npm run bench`, connections).
 */
const HEAP = '--heap-growing-percent=100';

/** Which people fill an empty store: always the same. */
const DEMO_SEED = 1;

const BUILD_DIR = fileURLToPath(new URL('../build', import.meta.url));

const newKey = () => randomBytes(16).toString('base64url');
const now = () => Date.now();
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** What every start has. */
interface Begun {
	config: Config;
	logger: Logger;
	store: ReplicatedStore;
	/** Answers until the server does. */
	waiting: Waiting;
}

/** Something to end when the server stops; the last begun ends first. */
type Ending = () => Promise<void> | void;

async function main(): Promise<void> {
	setFlagsFromString(HEAP);
	const config = readConfig(environment());
	const logger = pino({ level: config.logLevel });
	const endings: Ending[] = [];
	const stopping = stopOnSignal(logger, endings);
	const waiting = new Waiting({ config, version, buildDir: BUILD_DIR, say });
	const begin = async (store: ReplicatedStore) => {
		try {
			await start({ config, logger, waiting, store }, endings);
		} catch (error) {
			await endAll(logger, endings);
			throw error;
		}
	};
	await withStoreThere(config, begin, (why) => waiting.because(why), stopping);
}

async function start(begun: Begun, endings: Ending[]): Promise<void> {
	const { config, store } = begun;
	endings.push(() => store.close());
	await refuseUnfinished(store);
	const accounts = await Accounts.open({ store, now, newKey });
	const people = config.demo;
	if (people !== null && (await isEmpty(store))) await seed(store, accounts, people);
	const training = new Training({ store, accounts, now, newKey });
	if (await isDemo(config, store)) await training.install(DEMO_PASSWORD);
	else await training.resume();
	const coordination = coordinationOf(store, accounts);
	await serve(begun, { accounts, training, coordination }, endings);
	say(`jemoriente ${version} répond à ${config.publicUrl}`);
	if (!config.mailUrl) say(await whereMailsAre(config, store));
	if (people !== null && (await isDemo(config, store))) sayLogins(people);
}

async function serve(
	{ config, logger, store, waiting }: Begun,
	people: Pick<Services, 'training' | 'coordination'> & { accounts: Accounts },
	endings: Ending[]
): Promise<void> {
	const { accounts } = people;
	const outage = new Outage({ store, logger, now });
	endings.push(() => outage.stop());
	const onError = (error: unknown) => {
		if (!outage.note(error)) logger.error({ err: error }, 'work in the background failed');
	};
	const disk = new DiskOutbox(join(config.dataDir, 'outbox'));
	const { publicUrl } = config;
	const context = await gatewayContext(store);
	const gateway = new Gateway(context);
	await gateway.start(onError);
	endings.push(() => gateway.stop());
	const projections = await startProjections(projectionContext(store, accounts, onError));
	endings.push(() => projections.stop());
	const switchOff = new SwitchOff({ ...context, publicUrl });
	endings.push(sendMails({ config, store, accounts, switchOff, disk, onError }));
	endings.push(startJanitor({ store, now, newKey }, onError));
	const settleAccount = accounts.settleOwn.bind(accounts);
	endings.push(startMoving({ store, now, newKey, settleAccount, onError }));
	endings.push(startPlacingRemarks({ store, now, newKey, onError }));
	endings.push(await startShipping({ store, now, newKey, onError }));
	await publishAddress(store, publicUrl);
	const noMoreSheets = new AbortController();
	endings.push(() => noMoreSheets.abort());
	const sheets = await keepSearch({ store, onError, signal: noMoreSheets.signal });
	const exchanges = await startExchanges({ store, now, onError });
	endings.push(() => exchanges.stop(), startSettling({ store, onError }));
	let ready = true;
	const app = await createApp({
		store,
		...people,
		gateway,
		calendars: new Calendars(context, publicUrl),
		projections,
		firstContact: new FirstContact({ store, now, newKey }, sheets),
		switchOff,
		door: new SiteDoor(store, context.epoch),
		exchanges,
		outbox: (await showsMails(config, store)) ? disk : null,
		publicUrl,
		trustProxy: config.trustProxy,
		pace: USUAL_PACE,
		buildDir: BUILD_DIR,
		version,
		ready: () => ready,
		logger,
		onStoreDown: (error) => void outage.note(error)
	});
	endings.push(
		() => app.close(),
		() => void (ready = false)
	);
	await waiting.end();
	await app.listen({ port: config.port, host: config.host });
}

function coordinationOf(store: Store, accounts: Accounts): NetworkCoordination {
	const statesOf = accounts.invitationStates.bind(accounts);
	return new NetworkCoordination({ store, now, newKey, statesOf });
}

/** What mails leave with. */
interface Mailing {
	config: Config;
	store: ReplicatedStore;
	accounts: Accounts;
	switchOff: SwitchOff;
	/** Where they are kept when there is no mail server. */
	disk: DiskOutbox;
	onError: (error: unknown) => void;
}

/** Has mails leave, by the mail server or onto the disk. */
function sendMails({ config, store, accounts, switchOff, disk, onError }: Mailing): Ending {
	const { mailUrl, mailFrom, publicUrl } = config;
	const transport = mailUrl ? smtpTransport(mailUrl, mailFrom) : disk;
	const offLink = (user: string) => switchOff.linkOf(user);
	const languageOf: SenderContext['languageOf'] = (reader) => accounts.languageOf(reader);
	const mailing = { store, transport, publicUrl, offLink, languageOf, now, onError };
	const sending = startSending(mailing);
	return () => sending.stop();
}

async function gatewayContext(store: Store): Promise<GatewayContext> {
	const epoch = await epochOf(store, newKey, now());
	const secret = await Secret.of(await store.open(ACCOUNTS), newKey);
	const mac = (text: string) => secret.key22('mac', text);
	return {
		store,
		epoch: epoch.name,
		epochSince: epoch.since,
		now,
		newKey,
		mac
	};
}

/**
 * Mails kept on disk hold links that let anyone in: they are shown where people are fictitious, or where
 * nobody else can look (ML-04).
 */
async function showsMails(config: Config, store: Store): Promise<boolean> {
	return !config.mailUrl && (isPrivate(config) || (await isDemo(config, store)));
}

async function isDemo(config: Config, store: Store): Promise<boolean> {
	return config.demo !== null && (await isSeeded(store));
}

async function whereMailsAre(config: Config, store: Store): Promise<string> {
	if (await showsMails(config, store)) {
		return `Les messages se lisent à ${config.publicUrl}/dev/mail`;
	}
	return `Aucun message ne part sans MAIL_URL\u00a0: ils restent dans ${join(config.dataDir, 'outbox')}.`;
}

function projectionContext(
	store: Store,
	accounts: Accounts,
	onError: (error: unknown) => void
): ProjectionContext {
	return {
		store,
		now,
		newKey,
		ensureConsultant: async (dossier) => void (await accounts.ensureConsultant(dossier)),
		isReached: (user) => accounts.isReached(user),
		followCard: (card) => accounts.followCard(card),
		followConfirmation: (confirmation) => accounts.followConfirmation(confirmation),
		followPartner: (partner) => accounts.followPartner(partner),
		inviteTeam: (staff) => accounts.inviteTeam(staff),
		queueMail: (structure, mail) => deliver({ store, now }, structure, mail),
		tellNews: (structure, item) => tellNews({ store, now }, structure, item),
		onError
	};
}

async function isEmpty(store: Store): Promise<boolean> {
	const network = await store.open(NETWORK);
	return (await network.withPrefix('structureCard:')).length === 0;
}

async function seed(store: Store, accounts: Accounts, dossiers: number): Promise<void> {
	let shown = -1;
	const onProgress = (done: number, total: number) => {
		const tenth = Math.floor((done / total) * 10);
		if (tenth > shown) say(`Données fictives\u00a0: ${tenth * 10}\u00a0%`);
		shown = tenth;
	};
	const made = { dossiers, seed: DEMO_SEED, now: now() };
	await seedDemo({ store, accounts: demoAccounts(accounts), ...made, onProgress });
	for (const one of withRole(MIFE_AIN_STAFF, 'localAdmin')) {
		await nameCoordinator(store, one.user, true);
	}
}

/** One login per role, enough to look around. */
function sayLogins(people: number): void {
	const roles = new Set<string>();
	say('Connexions fictives\u00a0:');
	for (const { role, structure, email, password } of demoLogins(people)) {
		if (roles.has(role)) continue;
		roles.add(role);
		say(`  ${email.padEnd(40)} ${password}   ${role} (${structure})`);
	}
	const admin = trainingLogins(DEMO_PASSWORD).find((one) => one.role === 'localAdmin');
	if (admin) say(`  ${admin.email.padEnd(40)} ${admin.password}   pour s’exercer, et recommencer`);
}

/** Ends what runs in order, once; a second signal does not wait. @returns what aborts at the first */
function stopOnSignal(logger: Logger, endings: Ending[]): AbortSignal {
	const stopping = new AbortController();
	const stop = async () => {
		if (stopping.signal.aborted) process.exit(1);
		stopping.abort();
		await endAll(logger, endings);
		process.exit(0);
	};
	process.on('SIGTERM', stop);
	process.on('SIGINT', stop);
	return stopping.signal;
}

async function endAll(logger: Logger, endings: Ending[]): Promise<void> {
	for (const end of endings.splice(0).toReversed()) {
		await Promise.resolve(end()).catch((error) => logger.error({ err: error }, 'stopping'));
	}
}

/** What went wrong, in one sentence when it is for whoever starts the server to mend. */
function complaint(error: unknown): string {
	if (error instanceof ConfigError || error instanceof StoreDown) return error.message;
	const { code, port } = error as { code?: string; port?: number };
	if (code === 'EADDRINUSE') return `PORT is «${port}», expected a port that nothing else uses.`;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error: unknown) => {
	process.stderr.write(`${complaint(error)}\n`);
	process.exit(1);
});

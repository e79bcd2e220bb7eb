import type { FastifyBaseLogger } from 'fastify';
import type { Pace } from '#protocol/pace';
import type { TrustProxy } from '../config';
import type { Accounts } from '../accounts/accounts';
import type { Calendars } from '../calendar/calendars';
import type { NetworkCoordination } from '../coordination/coordination';
import type { Gateway } from '../gateway/gateway';
import type { DiskOutbox } from '../mail/outbox';
import type { SwitchOff } from '../notices/switch-off';
import type { Projections } from '../projections/runner';
import type { Door } from '../site/door';
import type { Exchanges } from '../site/exchange';
import type { FirstContact } from '../sheets/first-contact';
import type { Store, StoreDown } from '../store/port';
import type { Training } from '../training/training';

/** Everything the HTTP side serves. Nothing here listens or owns a process: tests inject requests. */
export interface Services {
	store: Pick<Store, 'kind' | 'ping' | 'room'>;
	accounts: Accounts;
	gateway: Pick<
		Gateway,
		'pull' | 'fetch' | 'push' | 'recover' | 'uploadFile' | 'downloadFile' | 'connect'
	>;
	/** Agendas as other calendars subscribe to them. */
	calendars: Pick<Calendars, 'fileOf'>;
	/** What is answered to whoever asks, and what was asked in vain (S03). */
	firstContact: Pick<FirstContact, 'propose' | 'note' | 'published' | 'read'>;
	/** The link that makes mails about news stop. */
	switchOff: Pick<SwitchOff, 'userOf' | 'switchOff'>;
	/** What follows from changes: for how long it has waited, in ms. */
	projections: Pick<Projections, 'behind'>;
	/** What another site's server may ask, and how the exchanges with others stand. */
	door: Door;
	exchanges: Pick<Exchanges, 'states'>;
	/** What whoever coordinates the network sees and does. */
	coordination: Pick<NetworkCoordination, 'read' | 'addFirstAdmin' | 'takeBack'>;
	/** The fictitious structure in which teams train. */
	training: Pick<Training, 'resetBy'>;
	/** The mails on disk, shown at /dev/mail; null when mails really leave. */
	outbox: Pick<DiskOutbox, 'latest' | 'read'> | null;
	/** Without a slash at its end; https makes cookies `Secure`. */
	publicUrl: string;
	/** Proxies whose word on the caller's address counts (HT-15). */
	trustProxy: TrustProxy;
	/** How slowly a body may come (HT-16). */
	pace: Pace;
	/** Folder of the built app; not served when it does not exist. */
	buildDir: string;
	version: string;
	/** False while the server starts or stops. */
	ready: () => boolean;
	logger: FastifyBaseLogger | false;
	/** Told of every request that the store could not serve. */
	onStoreDown: (error: StoreDown) => void;
}

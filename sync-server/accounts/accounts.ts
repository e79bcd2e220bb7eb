import type { Envelope } from '#domain/document';
import type { NewKey } from '#domain/ids';
import type { StaffMember } from '#domain/structure';
import type {
	EnterRequest,
	LinkRequest,
	LoginRequest,
	PasswordRequest,
	SessionInfo
} from '#protocol/accounts';
import type { PublicStructures, SubmitRequest } from '#protocol/public-request';
import { queueMail } from '../mail/queue';
import type { Store } from '../store/port';
import type { AccountsContext } from './context';
import { ensureConsultant, ensureStaff, type Ensured } from './desk';
import { PasswordHasher } from './passwords';
import { ACCOUNTS } from './records';
import { Secret } from './secret';
import { sessionInfo } from './session-info';
import { endSession, isOpen, sessionOf, type Session } from './sessions';
import { enter, login, requestLink, setPassword, type SignedIn } from './sign-in';
import { publicStructures } from './structures';
import { submit } from './submit';

/**
 * Users, sessions, one-time links and public requests (architecture §7). Keeps no state of its own: any
 * process answers any request. Every method that fails for the caller's fault throws a ProtocolError.
 */
export class Accounts {
	private constructor(private readonly ctx: AccountsContext) {}

	static async open(ports: { store: Store; now: () => number; newKey: NewKey }): Promise<Accounts> {
		const { store, now, newKey } = ports;
		const db = await store.open(ACCOUNTS);
		const secret = await Secret.of(db, newKey);
		const hasher = await PasswordHasher.create(newKey());
		return new Accounts({
			...ports,
			db,
			secret,
			hasher,
			queueMail: async (structure, mail) => queueMail(await store.open(structure), mail, now())
		});
	}

	structures(): Promise<PublicStructures> {
		return publicStructures(this.ctx.store);
	}

	/** A request from the public page; `ip` is the address it came from. */
	submit(request: SubmitRequest, ip: string): Promise<{ sent: true }> {
		return submit(this.ctx, request, ip);
	}

	login(request: LoginRequest, ip: string): Promise<SignedIn> {
		return login(this.ctx, request, ip);
	}

	requestLink(request: LinkRequest, ip: string): Promise<void> {
		return requestLink(this.ctx, request, ip);
	}

	enter(request: EnterRequest, ip: string): Promise<SignedIn> {
		return enter(this.ctx, request, ip);
	}

	/** The session of a cookie's token; null when there is none, or no longer. */
	sessionOf(token: string): Promise<Session | null> {
		return sessionOf(this.ctx, token);
	}

	/** Whether a session still stands, without counting as its use. */
	isOpen(token: string): Promise<boolean> {
		return isOpen(this.ctx, token);
	}

	sessionInfo(session: Pick<Session, 'doc' | 'user'>): Promise<SessionInfo> {
		return sessionInfo(this.ctx, session);
	}

	setPassword(session: Session, request: PasswordRequest): Promise<void> {
		return setPassword(this.ctx, session, request);
	}

	logout(token: string): Promise<void> {
		return endSession(this.ctx, token);
	}

	/** See desk.ts. `options` are for fictitious people, who have passwords and get no mail. */
	ensureConsultant(
		dossier: Envelope<'dossier'>,
		options?: { password: string | null; invite: boolean }
	): Promise<Ensured> {
		return ensureConsultant(this.ctx, dossier, options);
	}

	ensureStaff(structure: string, member: StaffMember, password: string | null): Promise<Ensured> {
		return ensureStaff(this.ctx, structure, member, password);
	}
}

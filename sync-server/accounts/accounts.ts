import type { Envelope } from '#domain/document';
import type { NewKey } from '#domain/ids';
import type { Language } from '#domain/language';
import type { StaffMember } from '#domain/structure';
import type {
	ConnectedDevices,
	EnterRequest,
	InviteRequest,
	LinkRequest,
	LoginRequest,
	PasswordRequest,
	SessionInfo,
	TeamRequest,
	TeamStates
} from '#protocol/accounts';
import type { CalendarState } from '#protocol/calendar';
import type { UnansweredRequest } from '#protocol/first-contact';
import type { HostAsked } from '#protocol/host';
import type { PartnerPage, ReferRequest, ReferralAsked } from '#protocol/partner';
import type { PublicStructures, SubmitRequest, Submitted } from '#protocol/public-request';
import { queueMail } from '../mail/queue';
import type { Store } from '../store/port';
import {
	calendarState,
	closeCalendar,
	countUnknown,
	openCalendar,
	subscribedBy,
	type Subscribed
} from './calendar-address';
import { addressPrefix, countAttempt } from './attempts';
import type { AccountsContext } from './context';
import { doubtOf } from './doubt';
import { followCard } from './cards';
import { ensureConsultant, ensureFictitiousStaff, type Ensured } from './desk';
import { connectedDevices, endDevice } from './devices';
import type { From } from './from';
import { followConfirmation, hostAsked, hostConfirms } from './hosts';
import { actAs } from './identities';
import { inviteAgain, inviteTeam, statesOf, teamStates } from './invitations';
import { proofFor, type DeviceProof } from './known-devices';
import { chooseLanguage, languageOfReader, type Reader } from './language';
import { PasswordHasher, type HashCost } from './passwords';
import { ACCOUNTS, type OwnPlace } from './records';
import { Secret } from './secret';
import { followPartner, partnerPage } from './partners';
import { declineReferral, refer, referralAsked } from './referrals';
import { sessionInfo } from './session-info';
import { endOthers, endSession, isOpen, sessionOf, type Session } from './sessions';
import { enter, login, requestLink, setPassword, type SignedIn } from './sign-in';
import { publicStructures } from './structures';
import { submit } from './submit';
import { endTraining, sharePassword, type TrainingPeople } from './training';
import { settleOwn, userById } from './users';

/** What the accounts stand on; `hashCost` is OWASP's unless said. */
export interface AccountsPorts {
	store: Store;
	now: () => number;
	newKey: NewKey;
	hashCost?: HashCost;
}

/**
 * Users, sessions, one-time links and public requests (architecture §7). Keeps no state of its own: any
 * process answers any request. Every method that fails for the caller's fault throws a ProtocolError.
 */
export class Accounts {
	private constructor(private readonly ctx: AccountsContext) {}

	static async open(ports: AccountsPorts): Promise<Accounts> {
		const { store, now, newKey, hashCost } = ports;
		const db = await store.open(ACCOUNTS);
		const secret = await Secret.of(db, newKey);
		const hasher = await PasswordHasher.create(newKey(), hashCost);
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

	/**
	 * A question that found no answer is to be written down: from one address, and in all, so often only (FC-06).
	 * @returns what to send along the second time, from whoever is doubted; null when it may be written
	 */
	async mayNote({ question, guard }: UnansweredRequest, ip: string): Promise<string | null> {
		await countAttempt(this.ctx, 'askedAddress', addressPrefix(ip));
		const again = doubtOf(this.ctx, guard, question);
		if (!again) await countAttempt(this.ctx, 'asked', 'all');
		return again;
	}

	/** A request from the public page; `ip` is the address it came from, `language` that of the page. */
	submit(request: SubmitRequest, ip: string, language?: Language): Promise<Submitted> {
		return submit(this.ctx, request, { ip, language });
	}

	login(request: LoginRequest, from: From): Promise<SignedIn> {
		return login(this.ctx, request, from);
	}

	requestLink(request: LinkRequest, from: From): Promise<void> {
		return requestLink(this.ctx, request, from);
	}

	enter(request: EnterRequest, from: From): Promise<SignedIn> {
		return enter(this.ctx, request, from);
	}

	/** The session of a cookie's token; null when there is none, or no longer. */
	sessionOf(token: string): Promise<Session | null> {
		return sessionOf(this.ctx, token);
	}

	/** Whether a session still stands, without counting as its use. */
	isOpen(token: string): Promise<boolean> {
		return isOpen(this.ctx, token);
	}

	sessionInfo(session: Pick<Session, 'doc' | 'account' | 'as'>): Promise<SessionInfo> {
		return sessionInfo(this.ctx, session);
	}

	/** @returns the proof by which this device stays known (AC-24) */
	async setPassword(
		session: Session,
		request: PasswordRequest,
		from: From
	): Promise<DeviceProof | null> {
		return proofFor(this.ctx, await setPassword(this.ctx, session, request), from);
	}

	devices(session: Session): Promise<ConnectedDevices> {
		return connectedDevices(this.ctx, session);
	}

	/** `handle`: as a device list names a session. */
	endDevice(session: Session, handle: string): Promise<ConnectedDevices> {
		return endDevice(this.ctx, session, handle);
	}

	/** @returns the proof by which this device stays known (AC-24) */
	async endOtherDevices(session: Session, from: From): Promise<DeviceProof | null> {
		return proofFor(this.ctx, await endOthers(this.ctx, session), from);
	}

	/** Goes on as another of the person's own ids. */
	actAs(session: Session, id: string): Promise<void> {
		return actAs(this.ctx, session, id);
	}

	/** The language of the account, on whatever device and as whichever of its ids its owner chose it. */
	chooseLanguage({ account }: Session, language: Language): Promise<void> {
		return chooseLanguage(this.ctx, account._id, language);
	}

	/** In which somebody is to be written to; null when he has chosen none. */
	languageOf(reader: Reader): Promise<Language | null> {
		return languageOfReader(this.ctx, reader);
	}

	logout(token: string): Promise<void> {
		return endSession(this.ctx, token);
	}

	calendar(session: Session): Promise<CalendarState> {
		return calendarState(this.ctx, session);
	}

	/** @returns the secret of a new address of one's agenda */
	openCalendar(session: Session, zone: string): Promise<string> {
		return openCalendar(this.ctx, session, zone);
	}

	closeCalendar(session: Session): Promise<void> {
		return closeCalendar(this.ctx, session);
	}

	/** Whose agenda the secret of an address opens. */
	subscribedBy(secret: string, ip: string): Promise<Subscribed> {
		return subscribedBy(this.ctx, secret, ip);
	}

	/** Of an address whose owner has no agenda any more: answered as one that never was. */
	countUnknownCalendar(ip: string): Promise<never> {
		return countUnknown(this.ctx, ip);
	}

	/** See invitations.ts: what follows from an accepted staff list. */
	inviteTeam(staff: Envelope<'staff'>): Promise<void> {
		return inviteTeam(this.ctx, staff);
	}

	/** For the local admins of a structure. */
	teamStates(session: Session, request: TeamRequest): Promise<TeamStates> {
		return teamStates(this.ctx, session.as.id, request);
	}

	/** For whoever coordinates the network. */
	invitationStates(structure: string, members: readonly StaffMember[]): Promise<TeamStates> {
		return statesOf(this.ctx, structure, members);
	}

	inviteAgain(session: Session, request: InviteRequest): Promise<TeamStates> {
		return inviteAgain(this.ctx, session.as.id, request);
	}

	/** See desk.ts. `options` are for fictitious people, who have passwords and get no mail. */
	ensureConsultant(
		dossier: Envelope<'dossier'>,
		options?: { password: string | null; invite: boolean }
	): Promise<Ensured> {
		return ensureConsultant(this.ctx, dossier, options);
	}

	/** Whether an address leads to somebody’s account, be it as one of several places of a person’s. */
	async isReached(user: string): Promise<boolean> {
		const account = await userById(this.ctx, user);
		return account !== null && (account.email !== null || Boolean(account.of));
	}

	/** See cards.ts: what follows from a card with a code, as reception wrote it. */
	followCard(card: Envelope<'entryCard'>): Promise<void> {
		return followCard(this.ctx, card);
	}

	/** See hosts.ts: what follows from asking the host of a visit or a meeting to confirm it. */
	followConfirmation(confirmation: Envelope<'confirmation'>): Promise<void> {
		return followConfirmation(this.ctx, confirmation);
	}

	/** What the link of a mail asks its host to confirm. */
	hostAsked(token: string, ip: string): Promise<HostAsked> {
		return hostAsked(this.ctx, token, ip);
	}

	hostConfirms(token: string, ip: string): Promise<void> {
		return hostConfirms(this.ctx, token, ip);
	}

	/** See partners.ts: what follows from giving one of a partner's people a link. */
	followPartner(partner: Envelope<'partner'>): Promise<void> {
		return followPartner(this.ctx, partner);
	}

	/** What the link of somebody of a partner shows him. */
	partnerPage(token: string, ip: string): Promise<PartnerPage> {
		return partnerPage(this.ctx, token, ip);
	}

	/** He refers a person. */
	refer(request: ReferRequest, ip: string): Promise<void> {
		return refer(this.ctx, request, ip);
	}

	/** What the link of her mail asks the person who was referred. */
	referralAsked(token: string, ip: string): Promise<ReferralAsked> {
		return referralAsked(this.ctx, token, ip);
	}

	/** She does not want it. */
	declineReferral(token: string, ip: string): Promise<void> {
		return declineReferral(this.ctx, token, ip);
	}

	/** See users.ts. */
	settleOwn(user: string, own: OwnPlace): Promise<void> {
		return settleOwn(this.ctx, user, own);
	}

	ensureFictitiousStaff(
		structure: string,
		member: StaffMember,
		password: string
	): Promise<Ensured> {
		return ensureFictitiousStaff(this.ctx, structure, member, password);
	}

	/** See training.ts. */
	endTraining(people: TrainingPeople): Promise<void> {
		return endTraining(this.ctx, people);
	}

	/** The training structure begins anew so often only. @throws ProtocolError tooMany */
	async countReset(): Promise<void> {
		await countAttempt(this.ctx, 'training', 'all');
	}

	/** Gives accounts of the training structure a password, by its hash. */
	sharePassword(ids: Iterable<string>, hash: string): Promise<void> {
		return sharePassword(this.ctx, ids, hash);
	}

	hashOf(password: string): Promise<string> {
		return this.ctx.hasher.hash(password);
	}
}

import { channelsOf } from '#access/channels';
import type { Envelope } from '#domain/document';
import { withBody } from '#domain/gestures/notices';
import { NETWORK, type NewKey } from '#domain/ids';
import { NOTICE_KINDS, noticeSettingsId, type NoticeChoices } from '#domain/notice-settings';
import { stamped } from '#domain/stamp';
import { NOTICES_OFF } from '#protocol/notices-off';
import { timingSafeEqual } from 'node:crypto';
import { fromStored, toStored } from '../gateway/stored';
import { tryPut } from '../store/compare-and-set';
import type { Store } from '../store/port';

/** What switching off needs. */
export interface SwitchOffContext {
	store: Pick<Store, 'open'>;
	now: () => number;
	newKey: NewKey;
	/** A keyed hash of the server's. */
	mac: (text: string) => string;
	/** Without a slash at its end. */
	publicUrl: string;
}

const NONE: NoticeChoices = Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, 'none' as const]));

/**
 * The link by which mails about news are switched off without signing in (NO-16). It is signed, names one user
 * and lets nobody in: all that it can do is to make his mails stop, which he sees and undoes in his settings.
 */
export class SwitchOff {
	constructor(private readonly ctx: SwitchOffContext) {}

	linkOf(user: string): string {
		const token = `${Buffer.from(user).toString('base64url')}.${this.#sign(user)}`;
		return this.ctx.publicUrl + NOTICES_OFF + token;
	}

	/** Whom a token was made for; null for one that this server never made. */
	userOf(token: string): string | null {
		const [name = '', signature = ''] = token.split('.');
		const user = Buffer.from(name, 'base64url').toString();
		const [given, right] = [bytes(signature), bytes(this.#sign(user))];
		return given.length === right.length && timingSafeEqual(given, right) ? user : null;
	}

	/** As if he had chosen it himself. @returns false for a token that this server never made */
	async switchOff(token: string): Promise<boolean> {
		const user = this.userOf(token);
		if (!user) return false;
		const db = await this.ctx.store.open(NETWORK);
		for (;;) {
			const stored = await db.get(noticeSettingsId(user));
			const before = stored && (fromStored(stored) as Envelope<'noticeSettings'>);
			const body = { choices: NONE, seenUpTo: before?.body.seenUpTo ?? 0 };
			const by = { newKey: this.ctx.newKey, user: { id: user } };
			const draft = withBody(before ?? undefined, body, by);
			const after = stamped(before, draft, { by: user, now: this.ctx.now(), channelsOf });
			if (await tryPut(db, toStored(after, stored?._rev))) return true;
		}
	}

	#sign(user: string): string {
		return this.ctx.mac(`notices-off ${user}`);
	}
}

function bytes(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

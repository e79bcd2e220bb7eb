import { keyOfId, typeOfId } from '#domain/ids';
import { ACCOUNTS } from '../accounts/records';
import type { BackedUp } from './backup-reader';
import type { Ledger } from './erasures';
import { staysBehind } from './unfinished';

type Fields = Record<string, unknown>;

/**
 * Which documents of a backup are written again. What was erased does not return (F10), nor what lets
 * somebody in: a session or link ended since would open again. A mail that waited then left since, or is
 * made anew by the projections. The epoch is another from now on (architecture §4.4).
 */
export class WhatReturns {
	/** Accounts of erased dossiers: they are met before what names them. */
	readonly #erasedUsers = new Set<string>();

	constructor(private readonly ledger: Pick<Ledger, 'has'>) {}

	/** Takes note of a document of `accounts`; all of them before the first question. */
	note({ id, leaves }: BackedUp): void {
		if (typeOfId(id) !== 'user') return;
		const owns = leaves.some(({ fields }) => this.#names(fields.own));
		if (owns) this.#erasedUsers.add(id);
	}

	includes(database: string, { id, leaves }: BackedUp): boolean {
		if (staysBehind(id)) return false;
		return leaves.every(({ fields }) =>
			database === ACCOUNTS ? this.#account(id, fields) : this.#document(id, fields)
		);
	}

	#account(id: string, fields: Fields): boolean {
		const type = typeOfId(id);
		if (id === 'epoch' || type === 'session') return false;
		if (type === 'link' && fields.purpose !== 'confirm') return false;
		return !this.#erasedUsers.has(id) && !this.#erasedUsers.has(String(fields.user));
	}

	#document(id: string, fields: Fields): boolean {
		const type = typeOfId(id);
		if (type === 'mail' || type === 'news') return !fields.mail;
		if (type === 'secret') return !this.ledger.has(`dossier:${keyOfId(id)}`);
		return !this.ledger.has(id) && !this.#names(fields);
	}

	#names(place: unknown): boolean {
		const dossier = (place as { dossier?: unknown } | null | undefined)?.dossier;
		return typeof dossier === 'string' && this.ledger.has(dossier);
	}
}

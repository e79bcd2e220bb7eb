import type { CoordinatedStructure, Coordination, FirstAdminRequest } from '#protocol/coordination';
import { exchangeJson } from './http';
import { Unreachable } from './unreachable';

/**
 * Calls of whoever coordinates the network: online, and nothing of the answers is kept. Each throws ProtocolError for
 * an error the server answered, else Unreachable.
 */

/** The structures of this site with their local admins. */
export function coordination(): Promise<readonly CoordinatedStructure[]> {
	return structuresIn(exchangeJson('coordination'));
}

/** Invites the first local admin of a structure. @returns how all stand then */
export function addFirstAdmin(
	request: FirstAdminRequest
): Promise<readonly CoordinatedStructure[]> {
	return structuresIn(exchangeJson('firstAdmin', request));
}

/** Takes a template of the network back to its structure; it comes with the next exchange. */
export async function takeBack(template: string): Promise<void> {
	const answer = (await exchangeJson('takeBack', { template })) as { done?: unknown } | null;
	if (answer?.done !== true) throw new Unreachable('not an answer');
}

async function structuresIn(answer: Promise<unknown>): Promise<readonly CoordinatedStructure[]> {
	const found = ((await answer) as Partial<Coordination> | null)?.structures;
	if (!Array.isArray(found)) throw new Unreachable('not an answer');
	return found;
}

import type { Language } from '#domain/language';
import type {
	ConnectedDevice,
	ConnectedDevices,
	InviteRequest,
	SessionInfo,
	TeamRequest,
	TeamStates
} from '#protocol/accounts';
import { sessionIn } from './api';
import { exchangeJson } from './http';
import { Unreachable } from './unreachable';

/**
 * Calls of signed-in pages about accounts, apart from api.ts so that public pages do not carry them. All
 * need a network. Each throws ProtocolError for an error the server answered, else Unreachable.
 */

/** Where one is signed in, the latest used first. */
export function connectedDevices(): Promise<readonly ConnectedDevice[]> {
	return devicesIn(exchangeJson('devices'));
}

/** Ends one session, by its `id`. @returns those left */
export function endDevice(id: string): Promise<readonly ConnectedDevice[]> {
	return devicesIn(exchangeJson('endDevice', { id }));
}

/** Ends all sessions but this one. @returns those left */
export function endOtherDevices(): Promise<readonly ConnectedDevice[]> {
	return devicesIn(exchangeJson('endOtherDevices', {}));
}

/** Goes on as another of one's own; `device.goOnAs` does it. */
export function actAs(user: string): Promise<SessionInfo> {
	return sessionIn(exchangeJson('actAs', { user }));
}

/** Chooses the language of one's account; hand the answer to `device.enter`. */
export function chooseLanguage(language: Language): Promise<SessionInfo> {
	return sessionIn(exchangeJson('language', { language }));
}

/** How the invitations of a structure stand, for its local admins. */
export function teamStates(request: TeamRequest): Promise<TeamStates['members']> {
	return membersIn(exchangeJson('team', request));
}

/** Sends a member's invitation again. @returns how all stand then */
export function inviteAgain(request: InviteRequest): Promise<TeamStates['members']> {
	return membersIn(exchangeJson('invite', request));
}

/** Has the training structure begin anew; every session there has ended then, this one too. */
export async function resetTraining(): Promise<void> {
	const answer = (await exchangeJson('resetTraining', {})) as { done?: unknown } | null;
	if (answer?.done !== true) throw new Unreachable('not an answer');
}

async function devicesIn(answer: Promise<unknown>): Promise<readonly ConnectedDevice[]> {
	const devices = ((await answer) as Partial<ConnectedDevices> | null)?.devices;
	if (!Array.isArray(devices)) throw new Unreachable('not an answer');
	return devices;
}

async function membersIn(answer: Promise<unknown>): Promise<TeamStates['members']> {
	const members = ((await answer) as Partial<TeamStates> | null)?.members;
	if (!Array.isArray(members)) throw new Unreachable('not an answer');
	return members;
}

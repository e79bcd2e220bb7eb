import { MAX_TASKS } from './limits';

/**
 * Identities. Every id is `<type>:<key>`; keys are made on the device from 128 random bits, or derived
 * from another id where one thing belongs to another, so that two devices can never make two of it.
 */
export const ID_PATTERN = '^[a-zA-Z]{2,20}:[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64})?$';

/** The ids of one type only. */
export function idPattern(type: string): string {
	return `^${type}:[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64})?$`;
}

/**
 * A structure's id is the name of its database: what other databases are called is no structure's
 * (EN-11): the network's, those of the accounts and of the upkeep, those of the actions.
 */
export const STRUCTURE_PATTERN = '^(?!(?:network|accounts|upkeep)$|actions-)[a-z][a-z0-9-]{1,30}$';

/** The structure under which templates, public cards and the documentation fund live. */
export const NETWORK = 'network';

/** The author of everything that follows from a change: the server itself. */
export const SYSTEM = 'system';

/** Where a document may live: in a structure, or in the network. */
export const PLACE_PATTERN = `${STRUCTURE_PATTERN}|^${NETWORK}$`;

const STRUCTURE_ID = new RegExp(STRUCTURE_PATTERN);

/** Whether a structure may have this id. */
export function isStructureId(id: string): boolean {
	return STRUCTURE_ID.test(id);
}

/**
 * The structure named first in a key, as `ofpc_k1k2`; empty when it names none. A structure’s id holds no
 * underscore.
 */
export function homeInKey(key: string): string {
	const home = key.slice(0, Math.max(0, key.indexOf('_')));
	return isStructureId(home) ? home : '';
}

/** Makes a fresh random key, 22 characters of the URL-safe alphabet. Injected: the domain owns no randomness. */
export type NewKey = () => string;

/** The part of an id before the colon. */
export function typeOfId(id: string): string {
	return id.slice(0, id.indexOf(':'));
}

/** The part of an id after the colon. */
export function keyOfId(id: string): string {
	return id.slice(id.indexOf(':') + 1);
}

/** A task is its pathway plus a slot 1–7 (D06): at most seven, whoever adds them and wherever. */
export function taskId(pathwayId: string, slot: number): string {
	return `task:${keyOfId(pathwayId)}.${slot}`;
}

/** The ids of all the tasks a pathway can have, in order of slot. */
export function taskIdsOf(pathwayId: string): string[] {
	return Array.from({ length: MAX_TASKS }, (_, index) => taskId(pathwayId, index + 1));
}

/** The pathway a task belongs to. */
export function pathwayIdOfTask(id: string): string {
	return `pathway:${keyOfId(id).replace(/\.[^.]*$/, '')}`;
}

/** One trace per task (architecture §4.8). */
export function traceIdOfTask(id: string): string {
	return `trace:${keyOfId(id)}`;
}

/** The task a trace belongs to. */
export function taskIdOfTrace(id: string): string {
	return `task:${keyOfId(id)}`;
}

/** One welcome pathway per dossier (S27), whoever projects it and how often. */
export function welcomePathwayId(dossierId: string): string {
	return `pathway:welcome-${keyOfId(dossierId)}`;
}

/** A template's id has one part, so that another can be made of it: see `templateUseId`. */
export const TEMPLATE_ID_PATTERN = '^template:[A-Za-z0-9_-]{1,64}$';

/** One per template and structure, so that two sites never write the same document. */
export function templateUseId(template: string, structure: string): string {
	return `templateUse:${keyOfId(template)}.${structure}`;
}

/**
 * One per template and person, so that whoever speaks again changes what he said. It names the structure in
 * which he says it: the site that keeps that one alone writes it. A structure’s id holds no underscore.
 */
export function templateRemarkId(template: string, home: string, user: string): string {
	const key = keyOfId(user);
	const own = key.startsWith(`${home}.`) ? key.slice(home.length + 1) : key;
	return `templateRemark:${keyOfId(template)}.${home}_${own.replaceAll('.', '-')}`;
}

/** The structure a remark’s id names; empty when it names none. */
export function homeOfRemark(id: string): string {
	const [, home = ''] = /\.([^._]+)_[^.]+$/.exec(id) ?? [];
	return isStructureId(home) ? home : '';
}

export function cardId(structure: string): string {
	return `structureCard:${structure}`;
}

export function settingsId(structure: string): string {
	return `structureSettings:${structure}`;
}

/**
 * The user's id of somebody a local admin adds to his team. It names the structure, which no id made
 * elsewhere does: nobody can put another person's id in his list, nor take one beforehand (AC-20).
 */
export function memberId(structure: string, key: string): string {
	return `user:${structure}.${key}`;
}

/** Whether a user's id was made for a team of this structure. */
export function isMemberIdOf(structure: string, id: string): boolean {
	const start = memberId(structure, '');
	return id.startsWith(start) && /^[A-Za-z0-9_-]{8,64}$/.test(id.slice(start.length));
}

/** A structure's roles stand in one document, so that two last admins cannot both leave (architecture §7). */
export function staffId(structure: string): string {
	return `staff:${structure}`;
}

import { channelsOf } from '#access/channels';
import { databaseOf, type AnyDraft, type AnyEnvelope } from '#domain/document';
import { NETWORK, cardId } from '#domain/ids';
import { stamped } from '#domain/stamp';
import { expiring } from '../../sync-server/store/expiry';
import { toStored } from '../../sync-server/gateway/stored';
import { epochOf } from '../../sync-server/store/epoch';
import type { Store, StoredFile } from '../../sync-server/store/port';
import {
	CONSULTANT,
	DOSSIER,
	NOW,
	STRUCTURE,
	account,
	newKey,
	pathway,
	staff,
	template,
	trace
} from './documents';

export const PAPER: StoredFile = {
	bytes: new Uint8Array(Buffer.from('%PDF-1.4 é')),
	type: 'application/pdf'
};
export const PAPER_ID = 'file:paper-0001';

/** What a centre's store holds after some weeks: a little of everything, deletions and files included. */
export async function fillCentre(store: Store): Promise<void> {
	await epochOf(store, () => 'life-1', NOW);
	const { dossier, request } = account();
	const advised = pathway();
	const [task] = advised.tasks;
	await putAll(store, card(STRUCTURE), staff(), template('network'), dossier, request);
	await putAll(store, advised.pathway, ...advised.tasks, trace(task!, 'sealed'), action());
	await fillStructure(store);
	await fillAccounts(store);
}

/** The public card of a structure. */
export function card(structure: string): AnyEnvelope {
	const name = structure.toUpperCase();
	const body = { name, fullName: name, region: 'Genève', country: 'CH' };
	const draft = {
		id: cardId(structure),
		type: 'structureCard',
		structure: NETWORK,
		dossier: null,
		state: 'current',
		body: { ...body, address: 'Rue du Lac 1', phone: '022', hours: '' },
		w: newKey()
	} as AnyDraft;
	return stamped(null, draft, { by: 'system', now: NOW, channelsOf });
}

/** Puts documents as they stand, without asking anybody. */
export async function putAll(store: Store, ...docs: AnyEnvelope[]): Promise<void> {
	for (const doc of docs) {
		const db = await store.open(databaseOf(doc));
		await db.put(toStored(doc, (await db.get(doc.id))?._rev));
	}
}

async function fillStructure(store: Store): Promise<void> {
	const db = await store.open(STRUCTURE);
	const ref = { id: PAPER_ID, name: 'cv.pdf', type: PAPER.type, size: PAPER.bytes.length };
	const file = { _id: PAPER_ID, owner: CONSULTANT, dossier: DOSSIER, ref, find: ['files'] };
	await db.putFile(file, PAPER);
	await db.put({ ...(await db.get(PAPER_ID)), _id: PAPER_ID, named: true });
	await db.put({ _id: 'secret:anna-0001', secret: 'key of the actions' });
	await db.put({ _id: 'checkpoint:projections', seq: '12' });
	await db.put({ _id: 'janitor', through: NOW });
	await db.put({ _id: 'mail:sent-1', state: 'sent', mail: null });
	await db.put({ _id: 'mail:waits-1', state: 'queued', mail: { to: 'anna@exemple.test' } });
	await db.remove('mail:old-1', await db.put({ _id: 'mail:old-1', state: 'sent' }));
}

async function fillAccounts(store: Store): Promise<void> {
	const db = await store.open('accounts');
	const own = { dossier: DOSSIER, structure: STRUCTURE };
	await db.put({ _id: 'secret', secret: 'of the addresses' });
	await db.put({ _id: CONSULTANT, email: 'hash-anna', own, generation: 1 });
	await db.put({ _id: 'claim:hash-anna', user: CONSULTANT, held: true });
	await db.put({ _id: 'session:1', ...expiring(NOW), user: CONSULTANT });
	await db.put({ _id: 'link:1', ...expiring(NOW), user: CONSULTANT, used: false });
}

function action(): AnyEnvelope {
	const body = { kind: 'accountOpened', subject: 'keyed', at: NOW, actor: null, actorName: null };
	const draft = {
		id: 'action:keyed-0001',
		type: 'action',
		structure: STRUCTURE,
		dossier: null,
		state: 'current',
		body: { ...body, by: 'consultant' },
		w: newKey()
	} as unknown as AnyDraft;
	return stamped(null, draft, { by: 'system', now: NOW, channelsOf });
}

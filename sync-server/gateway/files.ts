import { createHash } from 'node:crypto';
import { mayRead } from '#access/channels';
import { hasRole, ownPlaces, type UserFacts } from '#access/facts';
import type { AnyEnvelope } from '#domain/document';
import { sniffFileType } from '#domain/file-kind';
import type { FileRef } from '#domain/file-ref';
import { same } from '#domain/same';
import { ProtocolError } from '#protocol/errors';
import type { FileRequest, FileUpload, FileUploaded } from '#protocol/files';
import { Locations, presenceOf } from '../moves/location';
import { StoreConflict, type Database, type StoredFile } from '../store/port';
import { leftFrom } from './addressed';
import type { GatewayContext } from './context';
import { checkRoom, filesOf, newFileDoc, renewFile, type FileDoc } from './file-life';
import { fromStored } from './stored';

/**
 * Keeps a file's bytes, once: the same upload again is acknowledged, another under the same id is
 * refused. The content decides the type, not the name (F17).
 * @throws ProtocolError unknown, wrongFileType, wrongDigest; tooLarge when the dossier has no room left
 */
export async function uploadFile(
	ctx: GatewayContext,
	facts: UserFacts,
	upload: FileUpload,
	bytes: Uint8Array
): Promise<FileUploaded> {
	const structure = await placeOf(ctx, facts, upload);
	if (!mayDeposit(facts, { ...upload, structure })) throw new ProtocolError('unknown');
	checkBytes(upload.file, bytes);
	const db = await ctx.store.open(structure);
	if (upload.dossier) await refuseBusy(ctx, upload.dossier, structure);
	if (!(await db.get(upload.file.id))) await checkRoom(db, upload.dossier, bytes.length);
	await keepFile(db, newFileDoc(facts.user, upload.dossier, upload.file, ctx.now()), bytes);
	return { stored: upload.file.id };
}

/** Where the file is meant to be: with a dossier that moved since it was chosen (MO-07). */
async function placeOf(
	ctx: GatewayContext,
	{ own }: UserFacts,
	{ dossier, structure }: FileUpload
): Promise<string> {
	if (!own || own.dossier !== dossier || own.structure === structure) return structure;
	return (await leftFrom(ctx, own.dossier, structure)) ? own.structure : structure;
}

/** @throws ProtocolError storeDown while the dossier is on the move: the file is sent again (MO-04) */
async function refuseBusy(ctx: GatewayContext, dossier: string, structure: string): Promise<void> {
	const presence = await presenceOf(ctx.store, dossier, structure);
	if (presence === 'busy') throw new ProtocolError('storeDown');
}

/** Stores checked bytes with their owner; also used for the attachment of a public request (S21). */
export async function keepFile(db: Database, doc: FileDoc, bytes: Uint8Array): Promise<void> {
	const { _id, owner, ref } = doc;
	try {
		await db.putFile(doc, { bytes, type: ref.type });
	} catch (error) {
		if (!(error instanceof StoreConflict)) throw error;
		const kept = (await db.get(_id)) as FileDoc | null;
		if (kept?.owner !== owner || !same(kept.ref, ref)) throw new ProtocolError('unknown');
		// Its document may still be on the way.
		if (kept.expires && doc.expires) await renewFile(db, _id, doc.expires);
	}
}

/** @throws ProtocolError wrongFileType, wrongDigest */
export function checkBytes(ref: FileRef, bytes: Uint8Array): void {
	const digest = createHash('sha256').update(bytes).digest('hex');
	if (bytes.length !== ref.size || digest !== ref.digest) throw new ProtocolError('wrongDigest');
	if (sniffFileType(bytes) !== ref.type) throw new ProtocolError('wrongFileType');
}

/** The bytes of a file, under the rights of the document that carries it. @throws ProtocolError unknown */
export async function downloadFile(
	ctx: GatewayContext,
	facts: UserFacts,
	request: FileRequest
): Promise<StoredFile & { name: string }> {
	const known = [...ownPlaces(facts), ...facts.caseload, ...facts.standings];
	if (!known.some((place) => place.structure === request.structure)) {
		throw new ProtocolError('unknown');
	}
	const db = await ctx.store.open(request.structure);
	const stored = await db.get(request.document);
	const [here] = stored?.channels ? await new Locations(ctx.store).present(db.name, [stored]) : [];
	const doc = here ? fromStored(here) : null;
	const ref = doc && mayRead(facts, doc) && filesOf(doc).find((one) => one.id === request.file);
	const file = ref && (await db.getFile(ref.id));
	if (!ref || !file) throw new ProtocolError('unknown');
	return { ...file, name: ref.name };
}

/** Every file newly named by a document was deposited by this user, unchanged (F14). */
export async function filesArePresent(
	db: Database,
	user: string,
	before: AnyEnvelope | null,
	after: AnyEnvelope
): Promise<boolean> {
	const known = before ? filesOf(before) : [];
	const added = filesOf(after).filter((ref) => !known.some((one) => same(one, ref)));
	if (added.length === 0) return true;
	const kept = await db.getMany(added.map((ref) => ref.id));
	return added.every((ref) => {
		const file = kept.get(ref.id) as FileDoc | undefined;
		const mine = file?.owner === user && file.dossier === after.dossier;
		return mine && !file.doomed && same(file.ref, ref);
	});
}

function mayDeposit(facts: UserFacts, { structure, dossier }: FileUpload): boolean {
	const places = [...ownPlaces(facts), ...facts.caseload];
	const mine = places.some((p) => p.dossier === dossier && p.structure === structure);
	return mine || hasRole(facts, structure, 'reception');
}

import { channelsOf } from '#access/channels';
import { isKind, type Envelope } from '#domain/document';
import { homeOfCard } from '#domain/fund-card';
import { homeOfSheet } from '#domain/question-sheet';
import {
	NETWORK,
	homeOfRemark,
	isStructureId,
	keyOfId,
	templateRemarkId,
	templateUseId,
	typeOfId
} from '#domain/ids';
import { isLogo } from '#domain/logo-check';
import { same } from '#domain/same';
import { TRAINING, isTraining } from '#domain/training';
import { isOfTraining } from '#domain/training-home';
import type { StructureCardBody } from '#domain/structure';
import type { TemplateUseBody } from '#domain/template-use';
import { checkEnvelope, isWellFormed } from '#protocol/check';
import { structuresOf } from '../gateway/facts';
import { fromStored } from '../gateway/stored';
import type { StoredDoc } from '../store/port';
import type { Leaf, Replica, ReplicatedStore } from '../store/replica';

/**
 * What sites have in common: templates, what is said of them, how often each was used where, public cards, the cards of the
 * documentation fund and the question sheets, whole (SI-01). Whatever else may stand in `network` one day stays where it is.
 * CouchDB's replicator is given the same in its own language. Each site trains by itself: what names the training
 * structure in its id stays at home (SI-12).
 */
export const SHARED_IDS = `^(structureCard:(?!${TRAINING}$)|template:|templateUse:(?!.*\\.${TRAINING}$)|templateRemark:(?!.*\\.${TRAINING}_)|(fundCard|questionSheet):(?!${TRAINING}_))`;

const SHARED = new RegExp(SHARED_IDS);

export function isShared(id: string): boolean {
	return SHARED.test(id);
}

/** Whether an end leaves this site: a template tells in its text alone that it was made in training (SI-12). */
export function isToShare({ fields }: Pick<Leaf, 'fields'>): boolean {
	return !isTraining((fields.body as { home?: string } | undefined)?.home);
}

/**
 * Writes what comes from another site, as far as it may come from there (SI-04).
 * @returns how many were not taken
 */
export async function graftForeign(
	store: ReplicatedStore,
	network: Replica,
	leaves: readonly Leaf[]
): Promise<number> {
	const here = await structuresOf({ store });
	const accepted = leaves.filter((leaf) => isAcceptable(leaf, here));
	if (accepted.length > 0) await network.graft(accepted);
	return leaves.length - accepted.length;
}

/** Whether it is a document of the network as this site would have written it, and no card of its own. */
function isAcceptable(leaf: Leaf, here: readonly string[]): boolean {
	const { id, deleted, fields, file } = leaf;
	if (!isShared(id) || file) return false;
	const owner = ownerOf(id);
	if (owner !== null && !isForeignStructure(owner, here)) return false;
	return deleted || isWholeDocument({ ...fields, _id: id });
}

/** The structure that alone writes a document, at its own site; null for a template, which anyone may copy. */
function ownerOf(id: string): string | null {
	switch (typeOfId(id)) {
		case 'structureCard':
			return keyOfId(id);
		case 'templateUse':
			return keyOfId(id).replace(/^.*\./, '');
		case 'templateRemark':
			return homeOfRemark(id);
		case 'fundCard':
			return homeOfCard(id);
		case 'questionSheet':
			return homeOfSheet(id);
		default:
			return null;
	}
}

function isForeignStructure(structure: string, here: readonly string[]): boolean {
	return isStructureId(structure) && !isTraining(structure) && !here.includes(structure);
}

function isWholeDocument(stored: StoredDoc): boolean {
	const checked = checkEnvelope(fromStored(stored));
	if (!checked.ok || !isWellFormed(stored)) return false;
	const { id, type, structure, channels } = checked.value;
	// A template says whose it is in its text alone: another site's training is not this one's (SI-12).
	if (isOfTraining(checked.value)) return false;
	const placed = same([...channels].sort(), channelsOf(checked.value).sort());
	if (isKind('templateUse', checked.value) && id !== useIdOf(checked.value)) return false;
	if (isKind('templateRemark', checked.value) && id !== remarkIdOf(checked.value)) return false;
	if (isKind('structureCard', checked.value) && !showsLogo(checked.value.body)) return false;
	return placed && structure === NETWORK && type === typeOfId(id) && !stored.find?.length;
}

/** What is shown to everyone is judged where it arrives, as it is where it is written (DO-120). */
function showsLogo({ logo }: StructureCardBody): boolean {
	return !logo || isLogo(logo);
}

function useIdOf({ body }: { body: TemplateUseBody }): string {
	return templateUseId(body.template, body.where);
}

function remarkIdOf({ author, body }: Envelope<'templateRemark'>): string {
	return templateRemarkId(body.template, body.home, author);
}

import type { AnyEnvelope } from '#domain/document';
import { headChannel } from '#domain/head';
import { channelsOfUser, visibleChannels, type ChannelPlace } from './channels';
import { owns, type FollowedPlace, type UserFacts } from './facts';

/**
 * What one device holds of what its user may see (architecture §4, Scale): of a closed dossier that he
 * follows, and that is not opened there, its own document alone. A selection and not a right: what may be
 * read, written or downloaded is asked of the facts themselves.
 */
export interface Held {
	/** The same facts, as if those dossiers were not followed. */
	whole: UserFacts;
	/** Dossiers held as heads. */
	heads: readonly FollowedPlace[];
}

/** A channel as a device holds it. */
export interface HeldPlace extends ChannelPlace {
	/** The one document that stands in it: id and write token of a closed dossier. */
	head?: [id: string, w: string];
}

/** @param opened dossiers the device holds whole, closed or not; undefined when it knows of no heads */
export function heldOf(facts: UserFacts, opened: readonly string[] | undefined): Held {
	if (!opened) return { whole: facts, heads: [] };
	const named = new Set(opened);
	const asHead = ({ dossier, head }: FollowedPlace) =>
		head !== undefined && !named.has(dossier) && !owns(facts, dossier);
	const heads = facts.caseload.filter(asHead);
	const caseload = facts.caseload.filter((place) => !asHead(place));
	return { whole: heads.length > 0 ? { ...facts, caseload } : facts, heads };
}

/** The channels of a device: those of its user, with one of its own for each head. */
export function heldPlaces({ whole, heads }: Held): HeldPlace[] {
	return [...channelsOfUser(whole), ...heads.map(placeOfHead)];
}

/** The channels through which a device holds a document; none when it does not. */
export function heldChannels({ whole, heads }: Held, doc: AnyEnvelope): string[] {
	const seen = visibleChannels(whole, doc);
	const asHead = heads.some((one) => one.dossier === doc.id && one.structure === doc.structure);
	return asHead ? [headChannel(doc.id), ...seen] : seen;
}

function placeOfHead({ dossier, structure, head = '' }: FollowedPlace): HeldPlace {
	return { channel: headChannel(dossier), database: structure, head: [dossier, head] };
}

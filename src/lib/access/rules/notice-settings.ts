import type { AnyDraft } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { noticeSettingsId } from '#domain/notice-settings';
import { isStaff, type UserFacts } from '../facts';

/** ADR 0047: how somebody is told of what is new is his alone, to read and to write. */
export function ownsNotices(facts: UserFacts, { id, structure, dossier }: AnyDraft): boolean {
	const stands = facts.own !== null || isStaff(facts);
	const own = id === noticeSettingsId(facts.user);
	return stands && own && structure === NETWORK && dossier === null;
}

import { describe, expect, it } from 'vitest';
import { actionsDatabase } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { NETWORK, isStructureId } from '#domain/ids';
import { check, checkDraft } from '#protocol/check';
import { SubmitRequest } from '#protocol/public-request';
import { submission } from '../../tests/support/accounts-world';
import { account, template } from '../../tests/support/documents';
import { ACCOUNTS } from '../accounts/records';
import { UPKEEP } from '../upkeep/unfinished';

const dossier = draftOfEnvelope(account().dossier);

describe('the id of a structure', () => {
	it.each([NETWORK, ACCOUNTS, UPKEEP, actionsDatabase('ofpc'), 'Ofpc', '../up', 'a'])(
		'EN-11 is not «%s»: what names it is invalid, and says which field',
		(id) => {
			expect(isStructureId(id)).toBe(false);
			expect(check(SubmitRequest, submission({ structure: id }))).toEqual({
				ok: false,
				field: '/structure'
			});
			const placed = checkDraft({ ...dossier, structure: id });
			expect(placed).toEqual(
				id === NETWORK ? { ok: true, value: expect.anything() } : { ok: false, field: '/structure' }
			);
		}
	);

	it.each(['ofpc', 'mife-ain', 'networks', 'my-accounts', 'actions'])('EN-11 may be «%s»', (id) => {
		expect(isStructureId(id)).toBe(true);
		expect(checkDraft({ ...dossier, structure: id }).ok).toBe(true);
		expect(checkDraft(draftOfEnvelope(template('network'))).ok).toBe(true);
	});
});

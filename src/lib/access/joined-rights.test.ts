import { describe, expect, it } from 'vitest';
import { PEOPLE, STRUCTURE, account } from '../../../tests/support/documents';
import { OTHER, otherDossier, pathwayIn } from '../../../tests/support/joined-documents';
import { channelsOfUser, mayRead } from './channels';
import { owns, type UserFacts } from './facts';
import { heldOf } from './held';
import { mayApproach } from './may-write';

const other = { dossier: OTHER, structure: STRUCTURE };
const anna: UserFacts = { ...PEOPLE.consultant, joined: other };
const claire: UserFacts = {
	...PEOPLE.counsellor,
	caseload: [...PEOPLE.counsellor.caseload, other]
};
const theirs = pathwayIn(OTHER, 'there-001');
const names = (facts: UserFacts) => channelsOfUser(facts).map(({ channel }) => channel);

describe('what two dossiers of one person show', () => {
	it('JO-04 their person reads and writes in both, her own section too', () => {
		expect(owns(anna, OTHER)).toBe(true);
		expect(owns(PEOPLE.consultant, OTHER)).toBe(false);
		for (const doc of [theirs, otherDossier(), account().dossier]) {
			expect(mayRead(anna, doc)).toBe(true);
			expect(mayApproach(anna, doc)).toBe(true);
		}
		expect(names(anna)).toContain(`d:${OTHER}:own`);
		expect(mayRead(PEOPLE.consultant, theirs)).toBe(false);
	});

	it('JO-04 each channel is named once, of one counsellor or of two', () => {
		const same = { ...other, counsellor: PEOPLE.counsellor.user };
		for (const joined of [same, { ...other, counsellor: 'user:colin' }, other]) {
			const all = names({ ...anna, joined });
			expect(new Set(all).size).toBe(all.length);
			expect(all).toContain(`o:${STRUCTURE}:${PEOPLE.counsellor.user}`);
		}
		expect(names({ ...anna, joined: { ...other, counsellor: 'user:colin' } })).toContain(
			`o:${STRUCTURE}:user:colin`
		);
	});

	it('JO-05 the counsellor reads the other as any dossier she follows, and never the person’s own section', () => {
		expect(mayRead(claire, theirs)).toBe(true);
		expect(mayApproach(claire, theirs)).toBe(true);
		expect(names(claire)).toContain(`d:${OTHER}:staff`);
		expect(names(claire)).not.toContain(`d:${OTHER}:own`);
		expect(heldOf(claire, []).whole.caseload).toHaveLength(2);
	});
});

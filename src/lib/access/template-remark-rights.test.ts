import { describe, expect, it } from 'vitest';
import type { AnyEnvelope } from '#domain/document';
import {
	changed,
	context,
	EVERYONE,
	PEOPLE,
	remark,
	template,
	type Who
} from '../../../tests/support/documents';
import { mayApproach, mayWrite } from './may-write';

const bank = template('network');
const said = remark(bank);
const judge = (who: Who, after: AnyEnvelope, before: AnyEnvelope | null, about = bank) =>
	mayWrite(PEOPLE[who], context(before, [about]), after);

describe('rights on remarks', () => {
	it('PU-34 a counsellor speaks in his own name alone', () => {
		for (const who of EVERYONE) {
			const expected = who === 'foreigner' ? null : 'unknown';
			expect(judge(who, said, null), who).toBe(expected);
			expect(judge(who, changed(said, { body: { text: 'Autrement.' } }), said), who).toBe(expected);
		}
		expect(mayApproach(PEOPLE.consultant, said)).toBe(false);
		expect(mayApproach(PEOPLE.foreigner, said)).toBe(true);
		const forged = { ...said, id: said.id.replace('fred', 'claire') };
		expect(judge('foreigner', forged, null)).toBe('unknown');
		expect(judge('foreigner', changed(said, { body: { home: 'ofpc' } }), null)).toBe('unknown');
	});

	it('PU-34 of what he sees, a private template excepted; a blank says nothing', () => {
		const house = changed(template('structure'), { id: bank.id });
		expect(judge('foreigner', said, null, house)).toBe('unknown');
		expect(judge('foreigner', changed(said, { body: { text: ' \n' } }), null)).toBe('notAllowed');
		const mine = changed(template('private'), { author: 'user:fred', channels: ['u:user:fred'] });
		expect(judge('foreigner', remark(mine), null, mine)).toBe('notAllowed');
		expect(mayWrite(PEOPLE.foreigner, context(null), said)).toBe('unknown');
	});

	it('PU-34 he takes it back whatever has become of the template, and leaves nothing of it', () => {
		const back = changed(said, { state: 'withdrawn', body: { text: '' } });
		expect(mayWrite(PEOPLE.foreigner, context(said), back)).toBeNull();
		const words = changed(said, { state: 'withdrawn' });
		expect(judge('foreigner', words, said)).toBe('notAllowed');
		expect(judge('foreigner', back, null)).toBe('notAllowed');
		expect(judge('foreigner', said, back)).toBeNull();
	});
});

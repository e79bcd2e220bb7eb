import { expect, it } from 'vitest';
import { channelsOf } from '#access/channels';
import { changed, pathway, trace } from '../../../tests/support/documents';
import { draftOfEnvelope } from './draft';
import { SYSTEM } from './ids';
import { stamped } from './stamp';

const open = trace(pathway().tasks[0]!, 'open');
const version = { round: 1, work: null, files: [], remark: 'Oui', byName: 'Camille', at: 1 };
const stamp = (by: string) => ({ by, now: 9, channelsOf });

it('VE-11 what a device says of earlier versions is not read', () => {
	const forged = changed(open, { body: { earlier: [version] } });
	const known = changed(open, { body: { earlier: [{ ...version, remark: 'Non' }] } });
	const after = (before: typeof open | null, by: string) =>
		(stamped(before, draftOfEnvelope(forged), stamp(by)) as typeof open).body.earlier;
	expect(after(open, 'user:lea')).toBeUndefined();
	expect(after(null, 'user:lea')).toBeUndefined();
	expect(after(known, 'user:lea')).toEqual(known.body.earlier);
	expect(after(open, SYSTEM)).toEqual([version]);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '#protocol/check';
import {
	carriedFiles,
	EARLIER_BYTES,
	EarlierVersion,
	MOST_EARLIER,
	nextWork,
	withEarlier
} from './earlier';

const file = (id: string) => ({
	id: `file:${id.repeat(16)}`,
	name: `${id}.pdf`,
	type: 'application/pdf' as const,
	size: 10,
	digest: 'a'.repeat(64)
});
const decision = (remark: string) => ({
	outcome: 'returned' as const,
	remark,
	judged: 'trace:x',
	by: 'user:c',
	byName: 'Camille',
	at: 5
});

it('VE-11 whatever is given back, and however often, fits beside the work; the newest stays', () => {
	const text = fc.oneof(
		fc.string({ maxLength: 400 }),
		fc.constantFrom('é'.repeat(9_000), 'x'.repeat(60_000))
	);
	const rounds = fc.array(fc.tuple(text, fc.string({ maxLength: 5_000 })), {
		minLength: 1,
		maxLength: 30
	});
	fc.assert(
		fc.property(rounds, (given) => {
			let earlier: EarlierVersion[] = [];
			for (const [index, [written, remark]] of given.entries()) {
				const work = { tool: 'document' as const, text: written };
				const body = { round: index + 1, work, files: [file('a')], earlier };
				earlier = withEarlier(body, decision(remark));
				expect(earlier.at(-1)).toMatchObject({ round: index + 1, remark });
			}
			expect(earlier.length).toBeLessThanOrEqual(MOST_EARLIER);
			expect(Buffer.byteLength(JSON.stringify(earlier))).toBeLessThan(EARLIER_BYTES + 100);
			for (const version of earlier) expect(check(EarlierVersion, version).ok).toBe(true);
		}),
		{ numRuns: 30 }
	);
});

it('VE-11 a file of an earlier version is carried once', () => {
	const [a, b] = [file('a'), file('b')];
	const [version] = withEarlier(
		{ round: 1, work: { tool: 'document', text: '' }, files: [a, b] },
		null
	);
	expect(carriedFiles({ files: [a], earlier: [version!] })).toEqual([a, b]);
});

it('VE-20 a version is compared with the one that came right after it, or with none', () => {
	const doc = (text: string) => ({ tool: 'document' as const, text });
	const version = (round: number, work: ReturnType<typeof doc> | null) => ({
		...withEarlier({ round, work: doc(''), files: [] }, null)[0]!,
		work
	});
	const [third, second, first] = [version(3, doc('c')), version(2, null), version(1, doc('a'))];
	const versions = [third, second, first];
	const next = versions.map((_, place) => nextWork(versions, place, doc('now')));
	expect(next).toEqual([doc('now'), doc('c'), null]);
});

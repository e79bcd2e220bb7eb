import { describe, expect, it } from 'vitest';
import {
	CONSULTANT,
	COUNSELLOR,
	NOW,
	gesture,
	interview,
	newKey
} from '../../../tests/support/documents';
import { channelsOf } from '../access/channels';
import type { AnyDraft, AnyEnvelope, Envelope } from './document';
import { draftOfEnvelope } from './draft';
import { correctSynthesis } from './gestures/interviews';
import { merge } from './merge';
import { stamped } from './stamp';
import { signatureOf } from './synthesis';

const held = interview('held');
const colin = { newKey, user: { id: 'user:colin', name: 'Colin Test' } };

/** As the server keeps it, written by somebody of its staff. */
function kept(
	before: Envelope<'interview'>,
	draft: AnyDraft,
	by: string,
	byName: string,
	at = NOW
) {
	return stamped(before as AnyEnvelope, draft, {
		by,
		byName,
		now: at,
		channelsOf
	}) as unknown as Envelope<'interview'>;
}

describe('a synthesis', () => {
	it('IN-30 corrected stands, and the one before stays with whose and when it was', () => {
		const [draft] = correctSynthesis(held, 'Nous gardons deux pistes.', colin);
		const once = kept(held, draft!, 'user:colin', 'Colin Test', NOW + 1_000);
		expect(once.body.held).toMatchObject({
			synthesis: 'Nous gardons deux pistes.',
			by: COUNSELLOR,
			corrected: { by: 'user:colin', byName: 'Colin Test', at: NOW + 1_000 },
			earlier: [{ synthesis: held.body.held!.synthesis, byName: 'Claire Rey' }]
		});
		const [again] = correctSynthesis(once, 'Une seule, finalement.', gesture);
		const twice = kept(once, again!, COUNSELLOR, 'Claire Rey', NOW + 2_000).body.held!;
		expect(twice.earlier).toMatchObject([
			{ synthesis: held.body.held!.synthesis, byName: 'Claire Rey' },
			{ synthesis: 'Nous gardons deux pistes.', byName: 'Colin Test', at: NOW + 1_000 }
		]);
		expect(signatureOf(twice)).toMatchObject({ byName: 'Claire Rey', at: NOW + 2_000 });
		expect(once.log.at(-1)).toMatchObject({ kind: 'interviewCorrected', by: 'user:colin' });
	});

	it('IN-31 who corrected it, when, and what stood there are the server’s: what a device says is not read', () => {
		const said = { by: CONSULTANT, byName: 'Personne', at: 1 };
		const forged = {
			...draftOfEnvelope(held as AnyEnvelope),
			w: newKey(),
			body: {
				...held.body,
				held: {
					...held.body.held!,
					...said,
					synthesis: 'Autre chose.',
					corrected: said,
					earlier: [{ synthesis: 'Jamais dit.', ...said }]
				}
			}
		} as AnyDraft;
		const after = kept(held, forged, COUNSELLOR, 'Claire Rey').body.held!;
		expect(JSON.stringify(after)).not.toMatch(/Personne|Jamais dit/);
		expect(after.earlier).toHaveLength(1);
		const unchanged = {
			...forged,
			body: { ...forged.body, held: { ...held.body.held!, ...said } }
		};
		expect(kept(held, unchanged as AnyDraft, COUNSELLOR, 'Claire Rey').body.held).toEqual(
			held.body.held
		);
		const fresh = { ...forged, state: 'held' } as AnyDraft;
		const first = kept(interview('planned'), fresh, COUNSELLOR, 'Claire Rey').body.held!;
		expect(JSON.stringify(first)).not.toMatch(/Personne|Jamais dit/);
	});

	it('IN-32 of two corrections made offline one stands whole, and the other is told', () => {
		const [mine] = correctSynthesis(held, 'Nous gardons la première.', gesture);
		const [theirs] = correctSynthesis(held, 'Nous gardons la seconde.', colin);
		const base = draftOfEnvelope(held as AnyEnvelope);
		const { doc, conflicts } = merge(base, mine!, theirs!);
		expect(doc.body).toMatchObject({ held: { synthesis: 'Nous gardons la seconde.' } });
		expect(JSON.stringify(doc)).not.toContain('la première');
		expect(JSON.stringify(conflicts)).toContain('Nous gardons la première.');
	});
});

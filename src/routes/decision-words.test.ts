import { afterEach, describe, expect, it } from 'vitest';
import type { AnyEnvelope } from '#domain/document';
import { acceptTask, returnTask } from '#domain/gestures/tasks';
import { draftOfEnvelope } from '#domain/draft';
import { merge } from '#domain/merge';
import { DeviceWith } from '../../tests/support/device-with';
import { asStored, changed, gesture, pathway, trace } from '../../tests/support/documents';
import { sideWords } from './conflict-words';
import { decisionIn, deciderWords } from './decision-words';

let here: DeviceWith | undefined;
afterEach(() => here?.leave());

const [task] = pathway().tasks;
const handed = changed(task!, { state: 'validated' });
const work = trace(handed, 'sealed');
const marc = { ...gesture, user: { id: 'user:marc', name: 'Marc Favre' } };

describe('two decisions on one task', () => {
	it('DK-08 the one that arrived first stands whole; both are told, each with its reason', () => {
		here = new DeviceWith([handed]);
		const mine = acceptTask(handed, work, 'Très bien.', gesture);
		const theirs = returnTask(handed, work, 'Il manque la fin.', marc);
		const { doc, conflicts } = merge(draftOfEnvelope(handed as AnyEnvelope), mine, theirs);
		expect({ state: doc.state, body: doc.body }).toEqual({
			state: theirs.state,
			body: theirs.body
		});
		const [conflict] = conflicts;
		expect(conflicts).toHaveLength(1);
		const stands = asStored(handed, theirs) as AnyEnvelope;
		expect(sideWords('state', stands, conflict!.mine)).toBe('Acceptée\n\nTrès bien.');
		expect(sideWords('state', stands, conflict!.theirs)).toBe('Rendue\n\nIl manque la fin.');
		expect(deciderWords(decisionIn(conflict!.theirs)!)).toBe('Décidé par Marc Favre');
	});

	it('DK-08 one’s own other device is called so', () => {
		here = new DeviceWith([handed]);
		const own = {
			outcome: 'waived',
			remark: 'Inutile.',
			by: gesture.user.id,
			byName: 'Claire Rey'
		};
		expect(deciderWords(decisionIn({ decision: own })!)).toBe('Décidé sur un autre appareil');
	});

	it('DK-08 what is no decision is told as before', () => {
		for (const side of [
			null,
			undefined,
			'accepted',
			{},
			{ decision: null },
			{ decision: { outcome: 'toString' } }
		])
			expect(decisionIn(side)).toBeNull();
	});
});

import { describe, expect, it } from 'vitest';
import { edited } from '#domain/gestures/edit';
import { EMPTY_DIGEST, addTo, hashOf } from '#protocol/digest';
import { newKey, pathway } from '../../../tests/support/documents';
import { digestsOfDevice } from './local-digests';
import { asReceived, asSaved } from './reconcile';

describe('the digests of a device', () => {
	const { tasks } = pathway();
	const [task] = tasks as [(typeof tasks)[number]];
	const [channel = ''] = task.channels;

	it('PL-01 count each document of the server’s once in each of its channels', () => {
		const digests = digestsOfDevice(tasks.map(asReceived));
		const sum = tasks.reduce((total, one) => addTo(total, hashOf(one.id, one.w)), EMPTY_DIGEST);
		expect([...digests]).toEqual([[channel, sum]]);
	});

	it('PL-01 name the server’s version of an edited document, and leave out what it never saw', () => {
		const draft = edited(task, { body: { title: 'Deux' } }, newKey);
		const held = [asSaved(draft, asReceived(task), 1), asSaved(draft, undefined, 2)];
		expect([...digestsOfDevice(held)]).toEqual([
			[channel, addTo(EMPTY_DIGEST, hashOf(task.id, task.w))]
		]);
	});
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnyEnvelope } from '#domain/document';
import { DeviceWith } from '../../../../../tests/support/device-with';
import { account, pathway, trace } from '../../../../../tests/support/documents';
import { noteFileOpened } from './viewings';

let here: DeviceWith;

beforeEach(() => {
	here = new DeviceWith([]);
});
afterEach(() => here.leave());

describe('a file opened from the list of documents', () => {
	const own = trace(pathway('personal', 'own-0001').tasks[0]!, 'shared') as AnyEnvelope;

	it('is told to the person when she chose to show it, once', () => {
		void noteFileOpened(own);
		void noteFileOpened(own);
		expect(here.saves).toMatchObject([[{ type: 'viewing', body: { trace: own.id } }]]);
	});

	it('is not when she sent it, or handed it in', () => {
		void noteFileOpened(account().request as AnyEnvelope);
		void noteFileOpened(trace(pathway().tasks[0]!, 'released') as AnyEnvelope);
		expect(here.saves).toEqual([]);
	});
});

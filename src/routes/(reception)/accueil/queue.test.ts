import { describe, expect, it } from 'vitest';
import { account, changed, NOW, STRUCTURE } from '../../../../tests/support/documents';
import { levelOf, queueOf } from './queue';

const DAY = 24 * 3_600_000;
const { dossier, request } = account(false);
const queue = (requests = [request], now = NOW) => queueOf(requests, [dossier], [STRUCTURE], now);

describe('the queue (D01)', () => {
	it('rises at day 3, 9 and 21', () => {
		expect([0, 2, 3, 8, 9, 20, 21, 90].map(levelOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
	});

	it('counts from the last move, which a ticked criterion is not', () => {
		const ticked = changed(request, { updatedAt: NOW + 9 * DAY, body: { criteria: ['Un'] } });
		expect(queue([ticked], NOW + 10 * DAY).received[0]?.days).toBe(10);
	});

	it('puts the longest wait first, and shows this structure’s requests only', () => {
		const older = changed(request, {
			id: 'request:old',
			log: [{ kind: 'requestConfirmed', by: 'x', at: NOW - DAY }]
		});
		expect(queue([request, older]).received.map((one) => one.request.id)).toEqual([
			'request:old',
			request.id
		]);
		expect(queueOf([request], [dossier], ['mife-ain'], NOW).received).toEqual([]);
	});

	it('sorts each state into its own list', () => {
		const lists = queue([
			changed(request, { state: 'complementAsked' }),
			changed(request, { state: 'answered' })
		]);
		expect([lists.received.length, lists.complementAsked.length, lists.ended.length]).toEqual([
			0, 1, 1
		]);
	});
});

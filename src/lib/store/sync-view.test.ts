import { expect, test } from 'vitest';
import { backoff } from './backoff';
import { NO_STATUS, type SyncStatus } from './live';
import { syncViewOf } from './sync-view';

const status = (part: Partial<SyncStatus>): SyncStatus => ({ ...NO_STATUS, ...part });

test.each([
	['nothing is known yet', status({}), 0, true, 'pending'],
	['it is proved', status({ outcome: 'done', provedAt: 9 }), 0, true, 'sent'],
	['done without proof', status({ outcome: 'done' }), 0, true, 'pending'],
	['saved since the proof', status({ outcome: 'done', provedAt: 9 }), 1, true, 'pending'],
	['under way', status({ running: true, outcome: 'done', provedAt: 9 }), 1, true, 'sending'],
	[
		'a first load',
		status({ running: true, progress: { received: 1, expected: 9 } }),
		0,
		true,
		'sending'
	],
	['proved, then the network went', status({ outcome: 'done', provedAt: 9 }), 0, false, 'offline'],
	['no answer', status({ outcome: 'offline', provedAt: 9 }), 0, true, 'offline'],
	['the session ended', status({ outcome: 'signin', provedAt: 9 }), 0, false, 'signin'],
	['the app is too old', status({ outcome: 'update' }), 3, true, 'update'],
	['the device is full', status({ outcome: 'full', provedAt: 9 }), 0, true, 'full'],
	['the server is full', status({ outcome: 'serverFull', provedAt: 9 }), 1, true, 'serverFull']
] as const)('DS-21 «sent» only when proved: %s', (_what, given, pending, online, state) => {
	expect(syncViewOf(given, pending, online).state).toBe(state);
});

test('DS-22 after failures it waits ever longer, up to five minutes, each device its own time', () => {
	expect(backoff(1, 1)).toBe(1_000);
	expect(backoff(1, 0)).toBe(500);
	expect(backoff(4, 1)).toBe(8_000);
	expect(backoff(60, 1)).toBe(300_000);
});

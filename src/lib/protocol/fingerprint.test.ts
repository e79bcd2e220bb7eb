import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DRAFT_SCHEMAS, ENVELOPE_SCHEMAS } from '#domain/document';
import * as accounts from './accounts';
import * as calendar from './calendar';
import * as coordination from './coordination';
import { Digest } from './digest';
import { ErrorBody } from './errors';
import * as firstContact from './first-contact';
import * as host from './host';
import * as files from './files';
import * as partner from './partner';
import * as publicRequest from './public-request';
import * as pull from './pull';
import * as push from './push';
import * as recover from './recover';
import { MIN_PROTOCOL_VERSION, PROTOCOL_VERSION } from './version';

/** Fingerprint of every message by version. A changed message needs a new version and a new line. */
const FINGERPRINTS: Record<number, string> = {
	1: 'abec0bc0d9d2a0e0',
	2: '392ce9af2a5850b9',
	3: 'e7c22337ce3adba2',
	4: '8401dcf9d067f26a',
	5: '162b02bf9ee28bed',
	6: 'ab46b7cfbcb74cc9',
	7: 'd7fee774601e757f',
	8: '633e0df7152668b0',
	9: '8165fb6f4c63ced2',
	10: '681e2a0ed5500b61',
	11: '8bb6b69a76e4bb1c',
	12: 'f78fa1676bf97b5a',
	13: 'acd87556cebde35a'
};

/** All that goes over the wire. */
const MESSAGES = [
	DRAFT_SCHEMAS,
	ENVELOPE_SCHEMAS,
	accounts,
	calendar,
	coordination,
	Digest,
	ErrorBody,
	files,
	firstContact,
	host,
	partner,
	publicRequest,
	pull,
	push,
	recover
];

describe('the protocol', () => {
	it('PT-01 no message changes without a new version', () => {
		const fingerprint = createHash('sha256')
			.update(JSON.stringify(MESSAGES))
			.digest('hex')
			.slice(0, 16);
		expect(fingerprint).toBe(FINGERPRINTS[PROTOCOL_VERSION]);
	});

	it('PT-01 no message names a format: the app is built without them (vite.config.ts)', () => {
		expect(JSON.stringify(MESSAGES)).not.toContain('"format":');
	});

	it('PT-02 the oldest version served is not newer than the current one', () => {
		expect(MIN_PROTOCOL_VERSION).toBeLessThanOrEqual(PROTOCOL_VERSION);
	});
});

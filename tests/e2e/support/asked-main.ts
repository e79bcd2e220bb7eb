import { randomBytes } from 'node:crypto';
import { channelsOf } from '#access/channels';
import type { AnyEnvelope } from '#domain/document';
import { created } from '#domain/gestures/edit';
import { NETWORK, SYSTEM } from '#domain/ids';
import { stamped } from '#domain/stamp';
import { environment, readConfig } from '../../../sync-server/config';
import { toStored } from '../../../sync-server/gateway/stored';
import { tryPut } from '../../../sync-server/store/compare-and-set';
import { openStore } from '../../../sync-server/store/open-store';

/** Writes questions asked in vain into the store of a server that is stopped: each argument is one. */
const newKey = () => randomBytes(16).toString('base64url');

function asked(question: string): AnyEnvelope {
	const draft = created<'askedQuestion'>(
		{
			id: `askedQuestion:${newKey()}`,
			type: 'askedQuestion',
			structure: NETWORK,
			dossier: null,
			state: 'open',
			body: { question, proposed: [], sheet: null }
		},
		newKey
	);
	return stamped(null, draft, { by: SYSTEM, now: Date.now() - 7_200_000, channelsOf });
}

const store = await openStore(readConfig(environment()));
try {
	const network = await store.open(NETWORK);
	for (const words of process.argv.slice(2)) await tryPut(network, toStored(asked(words)));
} finally {
	await store.close();
}

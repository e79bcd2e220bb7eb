import type { Mutant } from './mutant';

/** Bugs of what a device holds of closed dossiers (ADR 0036). */
export const HEADS: readonly Mutant[] = [
	{
		name: 'a closed dossier is sent whole where its head alone is listed',
		edits: [
			{
				file: 'sync-server/gateway/fetch.ts',
				from: 'heldOf(facts, request.opened)',
				to: 'heldOf(facts, undefined)'
			}
		]
	},
	{
		name: 'a head is opened and stays one: the listing looks at nothing the device names',
		edits: [
			{
				file: 'sync-server/gateway/pull.ts',
				from: 'const places = heldPlaces(heldOf(facts, opened));',
				to: 'const places = heldPlaces(heldOf(facts, opened && []));'
			}
		]
	},
	{
		name: 'a closed dossier becomes a head although a conflict or a refusal is kept in it',
		edits: [
			{
				file: 'src/lib/store/opened.ts',
				from: '[...beside, ...dossiersOf(toNote), ...lookedAt]',
				to: '(void [beside, toNote], lookedAt)'
			}
		]
	},
	{
		name: 'a dossier that was looked at is forgotten with the next answer',
		edits: [
			{
				file: 'src/lib/store/opened.ts',
				from: 'at >= now - OPENED_LIFETIME_MS',
				to: 'at > now + OPENED_LIFETIME_MS'
			}
		]
	},
	{
		name: 'a dossier that has left is named for a month',
		edits: [
			{
				file: 'src/lib/store/opened.ts',
				from: 'here.has(dossier) && at >=',
				to: '(here.has(dossier) || true) && at >='
			}
		]
	},
	{
		name: 'a fetch does not say which dossiers are opened',
		edits: [
			{
				file: 'src/lib/store/pull-changes.ts',
				from: '{ protocol: PROTOCOL_VERSION, items, opened }',
				to: '{ protocol: PROTOCOL_VERSION, items, opened: (void opened, []) }'
			}
		]
	}
];

import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { noteContact, withdrawContact } from '#domain/gestures/contacts';
import { contact } from '../../tests/support/desk-documents';
import { NOW, STRUCTURE, account, gesture } from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { toStored } from '../gateway/stored';
import { projectAll } from './project-all';

const ACTIONS = `actions-${STRUCTURE}`;
const called = { medium: 'phone' as const, minutes: 10, day: '2026-11-23' };

interface Counted {
	state: string;
	body: { kind: string };
}

async function actions(made: GatewayWorld): Promise<Counted[]> {
	const all = (await made.prefixed('action:', ACTIONS)) as unknown as Counted[];
	return all.filter(({ body }) => body.kind === 'contactMade');
}

async function noted(made: GatewayWorld, what: typeof called | { minutes: null }) {
	const draft = noteContact(account().dossier, { ...called, ...what }, gesture);
	expect(await made.push(USERS.counsellor, draft)).toMatchObject({ verdict: 'ok' });
	return (await made.stored(draft.id)) as Envelope<'contact'>;
}

async function takenBack(made: GatewayWorld, one: Envelope<'contact'>) {
	const draft = withdrawContact(one, gesture);
	expect(await made.push(USERS.counsellor, draft, one.w)).toMatchObject({ verdict: 'ok' });
}

describe('contacts', () => {
	it('PR-80 one where they spoke is one action, with its medium and minutes', async () => {
		const made = await GatewayWorld.create();
		const one = await noted(made, called);
		expect(await made.push(USERS.counsellor, draftOfEnvelope(one))).toMatchObject({
			verdict: 'ok'
		});
		await made.project();
		await made.project();
		expect(await actions(made)).toMatchObject([
			{ state: 'current', body: { by: 'staff', contact: { medium: 'phone', minutes: 10 } } }
		]);
		expect(JSON.stringify(await actions(made))).not.toContain('anna-0001');
	});

	it('PR-80 one that nobody answered is none', async () => {
		const made = await GatewayWorld.create();
		await noted(made, { minutes: null });
		await made.project();
		expect(await actions(made)).toEqual([]);
	});

	it('PR-80 two calls in one minute are two', async () => {
		const made = await GatewayWorld.create();
		await noted(made, called);
		await noted(made, called);
		await made.project();
		expect(await actions(made)).toHaveLength(2);
	});

	it('PR-81 taken back after it was counted, its action is void and leaves the local admin', async () => {
		const made = await GatewayWorld.create();
		const one = await noted(made, called);
		await made.project();
		const listed = async () => (await made.listed(USERS.admin)).filter(isAction);
		const before = (await listed()).length;
		await takenBack(made, one);
		await made.project();
		await made.project();
		expect(await actions(made)).toMatchObject([{ state: 'void', body: { kind: 'contactMade' } }]);
		expect(await listed()).toHaveLength(before - 1);
		expect(made.errors).toEqual([]);
	});

	it('PR-81 taken back before it was counted, its place is taken by a void one', async () => {
		const made = await GatewayWorld.create();
		const one = await noted(made, called);
		await takenBack(made, one);
		await made.project();
		expect(await actions(made)).toMatchObject([{ state: 'void' }]);
		// Another process still looks at the contact as it was.
		await projectAll(made.projections, await made.store.open(STRUCTURE), [toStored(one)]);
		expect(await actions(made)).toMatchObject([{ state: 'void' }]);
	});

	it('PR-81 taken back before it was sent, it leaves no action at all', async () => {
		const made = await GatewayWorld.create();
		const draft = withdrawContact(contact(10, NOW), gesture);
		expect(await made.push(USERS.counsellor, draft)).toMatchObject({ verdict: 'ok' });
		await made.project();
		expect(await actions(made)).toEqual([]);
	});
});

function isAction(id: string): boolean {
	return id.startsWith('action:');
}

import { describe, expect, it, vi } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { sayRemark } from '#domain/gestures/remarks';
import { NETWORK } from '#domain/ids';
import { checkEnvelope } from '#protocol/check';
import { changed, gesture, newKey, remark, stored, template } from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { placeRemarks, startPlacingRemarks } from './remarks';

const COLIN = { ...gesture, user: { id: USERS.colleague.id, name: 'Colin Test' } };
const about = template('network');
const draft = sayRemark(
	about,
	'Deux séances suffisent.',
	{ before: undefined, home: 'ofpc' },
	COLIN
);

/** The template as it stands once its author has shown it to others. */
function shownTo(scope: 'private' | 'structure' | 'network'): AnyEnvelope {
	return stored<'template'>(draftOfEnvelope(changed(about, { body: { scope } })));
}

async function world(): Promise<GatewayWorld> {
	const made = await GatewayWorld.create();
	await made.put(about);
	return made;
}

async function said(one: GatewayWorld): Promise<Envelope<'templateRemark'>> {
	return (await one.stored(draft.id, NETWORK)) as Envelope<'templateRemark'>;
}

describe('a remark on a template', () => {
	it('EN-12 PU-34 CH-22 is stored under the server’s clock and read by whoever sees the template', async () => {
		const one = await world();
		expect(await one.push(USERS.colleague, draft)).toMatchObject({ verdict: 'ok' });
		expect(checkEnvelope(await said(one)).ok).toBe(true);
		expect((await said(one)).body.saidAt).toBe(one.now);
		for (const user of [USERS.counsellor, USERS.reception, USERS.admin]) {
			expect((await one.fetch(user, [draft.id], NETWORK)).docs).toHaveLength(1);
		}
		expect((await one.fetch(USERS.consultant, [draft.id], NETWORK)).docs).toEqual([]);
		expect(await one.push(USERS.colleague, draft)).toMatchObject({ verdict: 'ok' });
		const forged = { ...draft, w: newKey(), body: { ...draft.body, text: 'Forgé.' } };
		const base = (await said(one)).w;
		expect(await one.push(USERS.counsellor, forged, base)).toMatchObject({ verdict: 'refused' });
	});

	it('PU-34 written offline of a template taken back meanwhile, it is refused and nothing is told', async () => {
		const one = await world();
		await one.put(shownTo('private'));
		const verdict = await one.push(USERS.colleague, draft);
		expect(verdict).toMatchObject({ verdict: 'refused', code: 'unknown', doc: null });
		expect(await said(one)).toBeNull();
	});

	it('PR-17 follows its template to fewer and to more people, and is written only then', async () => {
		const one = await world();
		await one.push(USERS.colleague, draft);
		const first = await said(one);
		await placeRemarks(one.projections);
		expect((await said(one)).w).toBe(first.w);
		await one.put(shownTo('private'));
		await placeRemarks(one.projections);
		expect((await said(one)).channels).toEqual(['u:user:claire', 'u:user:colin']);
		expect((await said(one)).body.saidAt).toBe(first.body.saidAt);
		expect((await one.fetch(USERS.reception, [draft.id], NETWORK)).docs).toEqual([]);
		await one.put(shownTo('structure'));
		await placeRemarks(one.projections);
		expect((await said(one)).channels).toEqual(['bank:ofpc', 'u:user:colin']);
	});

	it('PR-17 one said at another site, or of a template that is not here, is left alone', async () => {
		const one = await world();
		const foreign = remark(about);
		await one.put(foreign, shownTo('structure'));
		await placeRemarks(one.projections);
		expect((await one.stored(foreign.id, NETWORK))?.w).toBe(foreign.w);
		const orphan = stored<'templateRemark'>(draft, USERS.colleague.id);
		await one.put({ ...orphan, body: { ...orphan.body, template: 'template:gone' } });
		await placeRemarks(one.projections);
		expect((await said(one)).w).toBe(draft.w);
	});

	it('PR-17 is put right while the server runs, and what an earlier run left undone too', async () => {
		const one = await world();
		await one.push(USERS.colleague, draft);
		await one.put(shownTo('structure'));
		const stop = startPlacingRemarks(one.projections);
		await vi.waitFor(async () => expect((await said(one)).channels).toContain('bank:ofpc'));
		await one.put(shownTo('network'));
		await vi.waitFor(async () => expect((await said(one)).channels).toContain('bank'));
		await stop();
		expect(one.errors).toEqual([]);
	});
});

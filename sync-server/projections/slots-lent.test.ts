import { describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { planInterview, rebookInterview } from '#domain/gestures/interviews';
import { agenda } from '../../tests/support/desk-documents';
import {
	COUNSELLOR,
	NOW,
	SLOT,
	account,
	asStored,
	changed,
	gesture,
	interview
} from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';

type Dossier = Envelope<'dossier'>;
type Interview = Envelope<'interview'>;

const NINE = { day: '2026-12-01', hour: '09:00', minutes: 60 };
const COLIN = USERS.colleague.id;
const standIn = { counsellor: COLIN, name: 'Colin Test', until: NINE.day, standsFor: COUNSELLOR };
const entry = (kind: string, by: string) => ({ kind, by, at: NOW });

const colins = changed(agenda(), {
	id: 'agenda:ofpc.colin',
	author: COLIN,
	body: { counsellor: COLIN }
});
const lent: Dossier = changed(account().dossier, {
	body: { standIn },
	log: [...account().dossier.log, entry('standInBegun', COUNSELLOR)]
});
/** Somebody whom Colin follows himself. */
const his: Dossier = changed(account().dossier, {
	id: 'dossier:his',
	dossier: 'dossier:his',
	body: { assignment: { counsellor: COLIN, name: 'Colin Test' } }
});

/** Anna's talk at nine on Tuesday, fixed by one of the two. */
function fixedBy(by: string): Interview {
	const asked = interview('asked');
	const plan = planInterview(undefined, asked, { ...SLOT, ...NINE }, gesture)[0]!;
	const log = [...asked.log, entry('interviewPlanned', by)];
	return { ...asked, ...(plan as object), log } as Interview;
}

function choosing(dossier: Dossier, key: string): Interview {
	const body = { task: `task:${key}.1`, slot: { ...NINE, gone: false } };
	const place = { dossier: dossier.id, channels: [`d:${dossier.id}`] };
	return changed(interview('asked'), { id: `interview:${key}.1`, ...place, body });
}

async function worldOf(...docs: AnyEnvelope[]) {
	const world = await GatewayWorld.create();
	await world.put(agenda(), colins, lent, his, ...(docs as AnyEnvelope[]));
	await world.project();
	const busy = async (of: AnyEnvelope) =>
		((await world.stored(of.id)) as Envelope<'agenda'>).body.busy.length;
	const told = async (id: string) => {
		const { state, body } = (await world.stored(id)) as Interview;
		return state === 'asked' && body.slot?.gone ? 'gone' : state;
	};
	return { world, busy, told };
}

describe('while somebody stands in', () => {
	it('AG-51 what he fixed takes his hour, and none of hers', async () => {
		const { world, busy, told } = await worldOf(fixedBy(COLIN));
		expect([await busy(agenda()), await busy(colins)]).toEqual([0, 1]);
		const late = choosing(his, 'late');
		await world.put(late);
		await world.project();
		expect(await told(late.id)).toBe('gone');
	});

	it('AG-51 what she fixed takes hers, as before', async () => {
		const { busy } = await worldOf(fixedBy(COUNSELLOR));
		expect([await busy(agenda()), await busy(colins)]).toEqual([1, 0]);
	});

	it('AG-51 taken back, his talk is hers, and his hour is free again', async () => {
		const { world, busy, told } = await worldOf(fixedBy(COLIN));
		const log = [...lent.log, entry('standInEnded', COUNSELLOR)];
		await world.put(changed(lent, { body: { standIn: null }, log }));
		await world.project();
		expect([await busy(agenda()), await busy(colins)]).toEqual([1, 0]);
		const next = choosing(his, 'next');
		await world.put(next);
		await world.project();
		expect(await told(next.id)).toBe('planned');
	});

	it('AG-70 another hour is asked of whoever she stands in for: what of his is free there says nothing', async () => {
		const talk = fixedBy(COLIN);
		const day = '2026-12-08';
		const moved = asStored(talk, rebookInterview(talk, { ...NINE, day }, gesture)[0]!);
		const { world, busy } = await worldOf(talk, changed(colins, { body: { ranges: [] } }));
		await world.put(moved);
		await world.project();
		await world.project();
		const { body } = (await world.stored(talk.id)) as Interview;
		expect(body.appointment).toMatchObject({ day, hour: NINE.hour });
		expect([await busy(agenda()), await busy(colins)]).toEqual([1, 0]);
	});

	it('AG-70 an hour of hers that is taken is given to nobody, though he has it free', async () => {
		const day = '2026-12-08';
		const other = changed(choosing(lent, 'first'), {
			body: { slot: { ...NINE, day, gone: false } }
		});
		const talk = fixedBy(COLIN);
		const { world } = await worldOf(talk, other);
		await world.put(asStored(talk, rebookInterview(talk, { ...NINE, day }, gesture)[0]!));
		await world.project();
		await world.project();
		const { body } = (await world.stored(talk.id)) as Interview;
		expect([body.appointment?.day, body.slot?.gone]).toEqual([NINE.day, true]);
	});

	it('AG-52 of his days her people are given no slot of hers, of the days after they are', async () => {
		const [now, after] = [choosing(lent, 'now'), choosing(lent, 'after')] as const;
		const later = { ...NINE, day: '2026-12-08', gone: false };
		const { told } = await worldOf(now, changed(after, { body: { slot: later } }));
		expect([await told(now.id), await told(after.id)]).toEqual(['gone', 'planned']);
	});
});

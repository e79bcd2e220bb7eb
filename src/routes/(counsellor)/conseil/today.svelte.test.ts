import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnyEnvelope } from '#domain/document';
import { handOver } from '#domain/gestures/handover';
import { device } from '$lib/store/device.svelte';
import { DeviceWith } from '../../../../tests/support/device-with';
import {
	account,
	asStored,
	changed,
	gesture,
	NOW,
	pathway,
	trace
} from '../../../../tests/support/documents';
import { Today } from './today.svelte';

const colin = { id: 'user:colin', name: 'Colin Test' };
const { dossier, request } = account();
const path = pathway();
const handed = changed(path.tasks[0]!, { state: 'validated', body: { validatedAt: NOW } });
const [note, lent] = handOver(
	dossier,
	{ to: colin, until: '2999-01-01', note: 'À rappeler.' },
	gesture
);
const noteDoc = asStored(null, note!) as AnyEnvelope;
const docs = [asStored(dossier, lent!), request, path.pathway, handed, ...path.tasks.slice(1)];

let here: DeviceWith;
let chosen: string | null;
let search: string;
const open = () =>
	new Today(
		() => chosen,
		() => search
	);

beforeEach(() => {
	[chosen, search] = [null, ''];
	here = new DeviceWith([...docs, trace(handed, 'sealed'), noteDoc] as AnyEnvelope[], {
		user: colin.id
	});
	vi.spyOn(device, 'recordState').mockReturnValue('received');
});
afterEach(() => here.leave());

describe('what stands on the page of the day', () => {
	it('DK-41 has the notes of colleagues among its lines, until they were read', () => {
		const today = open();
		expect(today.rows.map(({ list }) => list)).toEqual(['notes', 'tasks']);
		chosen = noteDoc.id;
		const reading = open();
		expect(reading.open).toBe(true);
		expect(reading.note?.note.id).toBe(noteDoc.id);
		expect(reading.about?.dossier.id).toBe(dossier.id);
		here.docs = here.docs.map((one) =>
			one.id === noteDoc.id ? { ...one, state: 'read' } : one
		) as AnyEnvelope[];
		expect(open().rows.map(({ list }) => list)).toEqual(['tasks']);
		expect(open().open).toBe(false);
	});

	it('DK-03 keeps in the address what was asked of the caseload, whatever line is chosen', () => {
		search = '?etat=waiting&tri=wait';
		const today = open();
		expect(today.hrefOf('task:a.1')).toBe('/conseil?etat=waiting&tri=wait#task:a.1');
		expect(today.hrefOf(null)).toBe('/conseil?etat=waiting&tri=wait');
	});
});

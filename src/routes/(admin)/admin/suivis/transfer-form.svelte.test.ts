import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { DeviceWith } from '../../../../../tests/support/device-with';
import { STRUCTURE } from '../../../../../tests/support/documents';
import type { LoadRow } from './load-rows';
import { TransferForm, mostFault } from './transfer-form.svelte';

const row = (name: string, confided: number | null, here = true): LoadRow => ({
	counsellor: `user:${name}`,
	name,
	confided,
	standsIn: 0,
	here
});
const claire = row('claire', 5);
const rows = [row('gone', 2, false), claire, row('colin', 1), row('ines', 0)];

let here: DeviceWith;
let form: TransferForm;
beforeEach(() => {
	here = new DeviceWith([]);
	form = new TransferForm(STRUCTURE);
	form.begin(claire, rows);
});
afterEach(() => here.leave());

const choose = (name: string, most = '') => {
	for (const one of form.candidates)
		if (one.row.name === name) Object.assign(one, { chosen: true, most });
};

describe('the order of a transfer', () => {
	it('CL-60 offers the colleagues alone, neither the one herself nor who has left', () => {
		expect(form.candidates.map(({ row: { name } }) => name)).toEqual(['colin', 'ines']);
	});

	it('CL-60 says what is missing, and keeps all that was typed', () => {
		form.reason = 'Absence';
		expect(form.goOn()).toBe(false);
		expect(form.faults).toMatchObject({
			to: expect.stringContaining('Choisissez au moins'),
			until: expect.stringContaining('dernier jour')
		});
		form.until = '2020-01-01';
		expect(form.faults.until).toMatch(/déjà passé/);
		expect(form.reason).toBe('Absence');
		expect(form.summary).toBe(false);
	});

	it.each(['0', '-1', '1,5', 'deux', '1001'])('CL-60 «%s» is no number of people', (most) => {
		choose('colin', most);
		form.length = 'good';
		expect(mostFault(form.candidates[0]!)).toMatch(/nombre entier/);
		expect(form.goOn()).toBe(false);
	});

	it('DO-86 tells who will get how many before it is sent', () => {
		choose('colin', '2');
		choose('ines');
		form.length = 'good';
		expect(form.goOn()).toBe(true);
		expect(Object.fromEntries(form.expected?.given ?? [])).toEqual({
			'user:colin': 2,
			'user:ines': 3
		});
		expect(form.expected?.rest).toBe(0);
	});

	it('CL-61 is one document, for the server to carry out', async () => {
		choose('colin');
		form.length = 'good';
		form.until = '2999-01-01';
		const sent = form.send();
		here.let();
		await sent;
		const [[draft]] = here.saves as unknown as [[Envelope<'caseloadTransfer'>]];
		expect(draft).toMatchObject({
			type: 'caseloadTransfer',
			structure: STRUCTURE,
			dossier: null,
			state: 'ordered',
			body: {
				counsellor: 'user:claire',
				to: [{ counsellor: 'user:colin', name: 'colin', most: null }],
				until: null,
				outcome: null
			}
		});
	});

	it('DO-87 without figures nothing is promised', () => {
		form.begin(row('claire', null), rows);
		choose('colin');
		form.length = 'good';
		expect(form.goOn()).toBe(true);
		expect(form.expected).toBeNull();
	});
});

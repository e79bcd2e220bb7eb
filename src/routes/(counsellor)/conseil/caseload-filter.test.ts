import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { headChannel } from '#domain/head';
import { contact } from '../../../../tests/support/desk-documents';
import {
	account,
	changed,
	COUNSELLOR,
	CONSULTANT,
	interview,
	NOW,
	pathway,
	talkTask
} from '../../../../tests/support/documents';
import { caseloadOf, lenderOf, type Documents, type Followed } from './caseload';
import {
	STANDINGS,
	countsOf,
	filtered,
	queryIn,
	searchOf,
	waitsSince,
	type CaseloadQuery
} from './caseload-filter';
import { peopleDue } from './today';

const LOOK = { user: COUNSELLOR, today: '2026-11-23' };
const DAY = 24 * 3_600_000;
const { dossier, request } = account();
const NOBODY = Object.fromEntries(STANDINGS.map((one) => [one, 0]));

function person(name: string, docs: Partial<Documents> = {}, now = NOW): Followed {
	const named = changed(dossier, {
		body: { person: { ...dossier.body.person, firstName: name, surname: name } }
	});
	const none = { pathways: [], tasks: [], traces: [], interviews: [], contacts: [] };
	const all = { dossiers: [named], requests: [request], ...none, ...docs };
	return caseloadOf(all, COUNSELLOR, now)[0]!;
}

const path = pathway();
const [first, ...rest] = path.tasks as [Envelope<'task'>, ...Envelope<'task'>[]];
const handed = changed(first, { state: 'validated', body: { validatedAt: NOW - 3 * DAY } });
const atWork = { pathways: [path.pathway], tasks: path.tasks };

const waiting = person('Bea', { pathways: [path.pathway], tasks: [handed, ...rest] });
const silent = person('Ana', atWork, NOW + 20 * DAY);
const called = person(
	'Cléo',
	{ ...atWork, contacts: [contact(10, NOW + 19 * DAY)] },
	NOW + 20 * DAY
);
const talk = person('Dan', { ...atWork, interviews: [interview('planned')] });
const asked = person('Eva', { ...atWork, interviews: [interview('asked', talkTask())] });
const without = person('Fay');
const people = [waiting, silent, called, talk, asked, without];

const names = (query: Partial<CaseloadQuery>) =>
	filtered(people, { standing: '', sort: 'name', text: '', ...query }, LOOK).map(
		({ name }) => name.split(' ')[0]
	);

describe('the caseload, filtered', () => {
	it('DK-70 a dossier reopened as a head stands among the people, and in no list of what is missing', () => {
		const reopened = { ...dossier, channels: [headChannel(dossier.id)] };
		const [head] = caseloadOf(
			{
				dossiers: [reopened],
				requests: [],
				pathways: [],
				tasks: [],
				traces: [],
				interviews: [],
				contacts: []
			},
			COUNSELLOR,
			NOW + 20 * DAY
		) as [Followed];
		expect(waitsSince(head)).toBeNull();
		expect(countsOf([head], '', LOOK)).toEqual({ ...NOBODY, '': 1 });
		expect(peopleDue([head])).toEqual({ newcomers: [], silent: [], withoutPathway: [] });
	});

	it('DK-03 by how people stand', () => {
		expect(names({ standing: 'supervise' })).toEqual(['Bea']);
		expect(names({ standing: 'waiting' })).toEqual(['Bea', 'Eva', 'Fay']);
		expect(names({ standing: 'silent' })).toEqual(['Ana']);
		expect(names({ standing: 'without' })).toEqual(['Fay']);
		expect(names({ standing: 'talk' })).toEqual(['Dan']);
		expect(names({ text: 'cleo' })).toEqual(['Cléo']);
		expect(names({ text: 'cleo', standing: 'silent' })).toEqual([]);
	});

	it('DK-03 a talk whose day is past is fixed no more', () => {
		const query = { standing: 'talk', sort: 'name', text: '' } as const;
		expect(filtered(people, query, { ...LOOK, today: '2026-12-02' })).toEqual([]);
	});

	it('DK-42 by who is followed in somebody else’s place', () => {
		expect(names({ standing: 'lent' })).toEqual([]);
		const look = { ...LOOK, user: 'user:colin' };
		const query = { standing: 'lent', sort: 'name', text: 'b' } as const;
		expect(filtered(people, query, look)).toEqual([waiting]);
		expect(countsOf(people, 'b', look).lent).toBe(1);
		expect(lenderOf(waiting, 'user:colin')).toBe(waiting.dossier.body.assignment?.name);
		expect(lenderOf(waiting, COUNSELLOR)).toBeNull();
	});

	it('DK-03 by what waits longest, and by the oldest sign', () => {
		expect(names({ sort: 'wait' }).slice(0, 1)).toEqual(['Bea']);
		expect(names({ sort: 'sign' }).at(-1)).toBe('Cléo');
		expect(waitsSince(silent)).toBeNull();
		expect(waitsSince(waiting)).toBe(NOW - 3 * DAY);
	});

	it('DK-03 the counts beside the choices are what each would show', () => {
		const counts = countsOf(people, 'a', LOOK);
		for (const standing of ['', ...STANDINGS] as const) {
			expect(counts[standing], standing).toBe(names({ standing, text: 'a' }).length);
		}
	});

	it('DK-03 an address says what was chosen, and no name; nonsense in it asks for nothing', () => {
		const query = { standing: 'silent', sort: 'wait' } as const;
		expect(searchOf(query)).toBe('?etat=silent&tri=wait');
		expect(queryIn(new URLSearchParams(searchOf(query)))).toEqual(query);
		expect(searchOf({ standing: '', sort: 'name' })).toBe('');
		const nonsense = new URLSearchParams('etat=__proto__&tri=%3Cscript%3E');
		expect(queryIn(nonsense)).toEqual({ standing: '', sort: 'name' });
	});
});

describe('who is told on the page of the day', () => {
	const shown = (one: Followed) => {
		const { newcomers, silent, withoutPathway } = peopleDue([one]);
		return [newcomers.length, silent.length, withoutPathway.length].join('');
	};

	it('DK-01 a new person stands once, and elsewhere as soon as something was done', () => {
		expect(shown(without)).toBe('100');
		expect(shown(person('Gil', { contacts: [contact(5)] }))).toBe('001');
		expect(shown(person('Hal', { contacts: [contact(null)] }))).toBe('100');
		expect(shown(person('Ida', { interviews: [interview('planned')] }))).toBe('001');
		expect(shown(talk)).toBe('000');
	});

	it('DK-01 who was handed over is new to whoever follows now, until something is done', () => {
		const entry = { kind: 'counsellorChanged' as const, by: 'user:rita', at: NOW + DAY };
		const passed = { ...dossier, log: [...dossier.log, entry] };
		const done = caseloadOf(
			{ dossiers: [passed], requests: [], traces: [], interviews: [], contacts: [], ...atWork },
			COUNSELLOR,
			NOW + 2 * DAY
		);
		expect(peopleDue(done).newcomers).toHaveLength(1);
	});

	it('DK-04 a call where they spoke is a sign of life, a missed one or one taken back is not', () => {
		const later = NOW + 20 * DAY;
		const days = (contacts: Envelope<'contact'>[]) =>
			person('Jo', { ...atWork, contacts }, later).silentDays;
		expect(days([])).toBe(20);
		expect(days([contact(5, NOW + 18 * DAY)])).toBe(2);
		expect(days([contact(null, NOW + 18 * DAY)])).toBe(20);
		expect(days([changed(contact(5, NOW + 18 * DAY), { state: 'withdrawn' })])).toBe(20);
		// Noted without a network: the server has not said when.
		expect(days([{ ...contact(5), createdAt: 0 }])).toBe(0);
		expect(called.silentDays).toBe(1);
		expect(CONSULTANT).toBe(dossier.body.consultant);
	});
});

import { describe, expect, it } from 'vitest';
import { channelsOf } from '#access/channels';
import { answerFaults } from '#domain/answers';
import { KINDS, type AnyEnvelope, type DocType, type Envelope } from '#domain/document';
import { ESCALATION_DAYS } from '#domain/limits';
import { traceIdOfTask } from '#domain/ids';
import { endsWithInterview } from '#domain/interview';
import { checkEnvelope } from '#protocol/check';
import { generateDemo } from './generator';
import { structureById } from './structures/all';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-23T14:00:00Z');
const demo = generateDemo({ dossiers: 100, seed: 1, now: NOW });
const others = [2, 3].map((seed) => generateDemo({ dossiers: 100, seed, now: NOW }));
const crowd = generateDemo({ dossiers: 400, seed: 9, now: NOW });

function of<T extends DocType>(type: T, docs: AnyEnvelope[] = demo): Envelope<T>[] {
	return docs.filter((doc) => doc.type === type) as unknown as Envelope<T>[];
}

describe('generateDemo', () => {
	it('DM-01 makes the same documents of the same seed', () => {
		expect(generateDemo({ dossiers: 30, seed: 5, now: NOW })).toEqual(
			generateDemo({ dossiers: 30, seed: 5, now: NOW })
		);
		const other = generateDemo({ dossiers: 30, seed: 6, now: NOW });
		expect(of('request', other)[5]?.body.need).not.toBe(
			of('request', generateDemo({ dossiers: 30, seed: 5, now: NOW }))[5]?.body.need
		);
	});

	it('DM-01 makes as many dossiers as asked, down to none', () => {
		for (const dossiers of [0, 1, 3, 40]) {
			const docs = generateDemo({ dossiers, seed: 2, now: NOW });
			expect(of('dossier', docs)).toHaveLength(dossiers);
			expect(of('structureCard', docs)).toHaveLength(4);
		}
	});

	it('DM-02 writes only documents the server could have written', () => {
		const docs = [...demo, ...crowd];
		expect(docs.map(checkEnvelope)).toEqual(docs.map((value) => ({ ok: true, value })));
		expect(docs.map((doc) => doc.channels)).toEqual(docs.map((doc) => channelsOf(doc)));
		expect(docs.filter((doc) => doc.channels.length === 0)).toEqual([]);
	});

	it('DM-03 has the profile that such centres publish', () => {
		const people = of('dossier', crowd).map((one) => one.body.person);
		const share = (test: (one: (typeof people)[number]) => boolean) =>
			people.filter(test).length / people.length;
		const age = (birth: string | null) => (NOW - Date.parse(birth ?? '')) / (365.25 * DAY);
		expect(share((one) => one.civility === 'madame')).toBeCloseTo(0.54, 1);
		expect(share((one) => age(one.birthDate) < 26)).toBeCloseTo(0.25, 1);
		expect(share((one) => age(one.birthDate) >= 46)).toBeCloseTo(0.25, 1);
	});

	it('DM-03 counts job-seekers as the majority, and post codes of each side', () => {
		const asked = of('request', crowd).filter((one) => one.body.answers['situation']);
		const seeking = asked.filter((one) => {
			const { situations } = structureById(one.structure).population;
			return one.body.answers['situation'] === situations.seeking;
		});
		expect(seeking.length / asked.length).toBeGreaterThan(0.5);
		const codes = (structure: string) =>
			of('dossier', crowd)
				.filter((one) => one.structure === structure)
				.map((one) => one.body.person.postCode ?? '');
		const near = (all: string[], start: string) =>
			all.filter((one) => one.startsWith(start)).length / all.length;
		expect(near(codes('ofpc'), '12')).toBeGreaterThan(0.75);
		expect(near(codes('mife-savoie'), '73')).toBeGreaterThan(0.75);
		expect(near(codes('mife-haute-savoie'), '74')).toBeGreaterThan(0.75);
		expect(near(codes('mife-ain'), '01')).toBeGreaterThan(0.75);
	});

	it.each(['request', 'task', 'trace', 'pathway', 'interview', 'dossier'] as const)(
		'DM-04 meets every state of %s within 100 dossiers',
		(type) => {
			for (const docs of [demo, ...others]) {
				const met = new Set<string>(of(type, docs).map((doc) => doc.state));
				expect([...met].sort()).toEqual([...KINDS[type].states].sort());
			}
		}
	);

	it('DM-05 keeps everything in order and in the past', () => {
		for (const doc of [...demo, ...crowd]) {
			const times = [doc.createdAt, ...doc.log.map((entry) => entry.at), doc.updatedAt, NOW];
			expect(times).toEqual([...times].sort((a, b) => a - b));
			if (doc.dossier) expect(doc.createdAt).toBeGreaterThan(NOW - 181 * DAY);
		}
	});

	it('DM-05 begins each dossier with its account', () => {
		const opened = new Map(of('dossier').map((one) => [one.id, one.createdAt]));
		for (const doc of demo) {
			if (doc.dossier) expect(doc.createdAt).toBeGreaterThanOrEqual(opened.get(doc.dossier) ?? NOW);
		}
	});

	it('DM-06 lets every trace follow its task', () => {
		const traces = new Map(of('trace').map((one) => [one.id, one]));
		const cancelled = of('pathway')
			.filter((one) => one.state === 'cancelled')
			.map((one) => one.id);
		for (const task of of('task')) {
			const trace = traces.get(traceIdOfTask(task.id));
			const free = task.body.kind === 'personal' || cancelled.includes(task.body.pathway);
			// What was prepared for a talk stays the person's own.
			if (!trace || free || endsWithInterview(task)) continue;
			const wanted = {
				open: 'open',
				validated: 'sealed',
				accepted: 'released',
				waived: 'released'
			};
			expect(trace.state).toBe(wanted[task.state]);
			expect(trace.body.round).toBe(task.body.round);
		}
		expect(of('task').some((task) => task.state === 'open' && task.body.round === 2)).toBe(true);
	});

	it('DM-17 lets nobody work behind a gate that is shut', () => {
		const tasks = of('task', crowd);
		const shut = tasks.filter(
			({ body, state }) => body.gate && (state === 'open' || state === 'validated')
		);
		const begun = new Set(of('trace', crowd).map((trace) => trace.body.task));
		expect(shut.length).toBeGreaterThan(0);
		for (const { body } of shut) {
			const behind = tasks.filter(
				(one) => one.body.pathway === body.pathway && one.body.position > body.position
			);
			expect(behind.filter((one) => begun.has(one.id))).toEqual([]);
		}
	});

	it('DM-07 gives nobody the address or the number of anyone', () => {
		const people = of('dossier', crowd).map((one) => one.body.person);
		const addresses = people.flatMap((one) => one.email ?? []);
		expect(new Set(addresses).size).toBe(addresses.length);
		expect(addresses.every((one) => one.endsWith('@exemple.test'))).toBe(true);
		const numbers = people.flatMap((one) => one.phone ?? []);
		expect(numbers.every((one) => /^\+(41 79 000|33 6 39 98) /.test(one))).toBe(true);
	});

	it('DM-08 lets people say what they need in their own words', () => {
		const needs = of('request').map((one) => one.body.need);
		expect(new Set(needs).size).toBeGreaterThanOrEqual(98);
		expect(needs.filter((need) => /[<>{}|]/.test(need))).toEqual([]);
	});

	it('DM-09 has requests waiting for 0, 3, 9 and 21 days', () => {
		const waiting = of('request').filter((one) => one.state === 'received');
		const days = waiting.map((one) => (NOW - one.updatedAt) / DAY);
		const rungs = [0, ...ESCALATION_DAYS, Infinity];
		for (const [i, from] of rungs.slice(0, -1).entries()) {
			const to = rungs[i + 1] ?? Infinity;
			expect(days.some((day) => day >= from && day < to)).toBe(true);
		}
	});

	it('DM-10 leaves work that fits its task, without a slot unfilled', () => {
		const tasks = new Map(of('task').map((one) => [one.id, one]));
		for (const trace of of('trace')) {
			const { content } = tasks.get(trace.body.task)?.body ?? {};
			const { work } = trace.body;
			expect(work.tool).toBe(content?.tool);
			expect(JSON.stringify(work)).not.toMatch(/<[a-zA-Z]+>|\{[^"]*\|/);
			if (work.tool !== 'questionnaire' || content?.tool !== 'questionnaire') continue;
			const faults = Object.values(answerFaults(content.questions, work.answers));
			const begun = trace.state === 'open' || trace.state === 'kept';
			expect(faults.filter((fault) => !begun || fault !== 'required')).toEqual([]);
		}
	});

	it('DM-19 lets a remark speak of the work it stands by', () => {
		const OF = {
			search: /source|notes/,
			document: /exemple précis|modeste|exemple du début/,
			assessment: /votre test|lundi matin/
		};
		const decided = of('task', crowd).flatMap(({ body: { content, decision } }) =>
			decision ? [{ tool: content.tool, remark: decision.remark }] : []
		);
		for (const [tool, words] of Object.entries(OF)) {
			const tools = decided.filter(({ remark }) => words.test(remark)).map((one) => one.tool);
			expect(new Set(tools)).toEqual(new Set([tool]));
		}
	});

	it('DM-24 every counsellor has opened hours, some of which people choose', () => {
		const agendas = of('agenda');
		expect(agendas.every(({ body }) => body.ranges.some(({ offered }) => offered))).toBe(true);
		const counsellors = of('staff').flatMap(({ body }) =>
			body.members.filter(({ roles }) => roles.includes('counsellor'))
		);
		expect(agendas).toHaveLength(counsellors.length);
	});

	it('DM-23 the demo’s counsellor finds people and tasks to supervise at whatever hour it was made', () => {
		for (const hour of [0, 1, 5, 11, 19, 23]) {
			const docs = generateDemo({ dossiers: 100, seed: 1, now: NOW + hour * 3_600_000 });
			const followed = of('dossier', docs)
				.filter(({ body }) => body.assignment?.counsellor === 'user:ofpc.camille-favre')
				.map(({ id }) => id);
			const tasks = of('task', docs).filter(({ dossier }) => followed.includes(dossier ?? ''));
			expect(followed.length).toBeGreaterThan(4);
			for (const state of ['open', 'validated', 'accepted']) {
				expect(tasks.filter((task) => task.state === state).length, state).toBeGreaterThan(2);
			}
		}
	});
});

import { describe, expect, it } from 'vitest';
import { channelsOf } from '#access/channels';
import type { AnyEnvelope, DocType, Envelope } from '#domain/document';
import { STAFF_ROLES, StructureCardBody, StructureSettingsBody } from '#domain/structure';
import { TRAINING } from '#domain/training';
import { isOfTraining } from '#domain/training-home';
import { check, checkEnvelope } from '#protocol/check';
import { templateId } from '../bank/kit';
import { generateDemo } from './generator';
import { EXERCICE, TRAINEES, welcomeExercice } from './structures/exercice';
import { TRAINING_PEOPLE, generateTraining } from './training';

const NOW = Date.parse('2026-11-23T14:00:00Z');
const made = generateTraining({ seed: 1, now: NOW });

function of<T extends DocType>(type: T, docs: readonly AnyEnvelope[] = made): Envelope<T>[] {
	return docs.filter((doc) => doc.type === type) as unknown as Envelope<T>[];
}

const addresses = (docs: readonly AnyEnvelope[]) =>
	of('dossier', docs).map(({ body }) => body.person.email);

describe('generateTraining', () => {
	it('DM-90 makes what the server could have written, of the training structure alone', () => {
		expect(made.map(checkEnvelope)).toEqual(made.map((value) => ({ ok: true, value })));
		expect(made.map((doc) => doc.channels)).toEqual(made.map((doc) => channelsOf(doc)));
		expect(made.every(isOfTraining)).toBe(true);
		expect(of('dossier')).toHaveLength(TRAINING_PEOPLE);
		expect(of('template').map(({ id }) => id)).toEqual([templateId(welcomeExercice.slug)]);
	});

	it('DM-90 the same seed makes the same, another seed other people under other ids', () => {
		expect(generateTraining({ seed: 1, now: NOW })).toEqual(made);
		const other = generateTraining({ seed: 2, now: NOW });
		const ids = new Set(other.map(({ id }) => id));
		const both = of('dossier').filter(({ id }) => ids.has(id));
		expect(both).toEqual([]);
		expect(of('task').filter(({ id }) => ids.has(id))).toEqual([]);
	});

	it('DM-90 its known people keep their addresses, and nobody shares one with the demo', () => {
		for (const { firstName, surname } of TRAINEES) {
			const known = `${firstName}.${surname}@${TRAINING}.test`.toLowerCase();
			expect(addresses(made).filter((one) => one === known)).toEqual([known]);
		}
		const demo = new Set(addresses(generateDemo({ dossiers: 100, seed: 1, now: NOW })));
		expect(addresses(made).filter((one) => one && demo.has(one))).toEqual([]);
	});

	it('DM-90 something of each kind waits for whoever trains', () => {
		const states = new Set(of('request').map(({ state }) => state));
		expect(states.has('received')).toBe(true);
		expect(of('task').some(({ state }) => state === 'validated')).toBe(true);
		for (const type of ['session', 'agenda', 'readyReply', 'partner', 'message'] as const) {
			expect(of(type).length).toBeGreaterThan(0);
		}
	});

	it('DM-90 has settings, and staff in every role, of its own', () => {
		expect(check(StructureCardBody, EXERCICE.card)).toMatchObject({ ok: true });
		expect(check(StructureSettingsBody, EXERCICE.settings)).toMatchObject({ ok: true });
		for (const role of STAFF_ROLES) {
			expect(EXERCICE.staff.some((one) => one.roles.includes(role))).toBe(true);
		}
		expect(EXERCICE.staff.every(({ email }) => email.endsWith(`@${TRAINING}.test`))).toBe(true);
	});
});

import { describe, expect, it } from 'vitest';
import { databaseOf } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { STAFF_ROLES, StructureCardBody, StructureSettingsBody } from '#domain/structure';
import { check } from '#protocol/check';
import { generateDemo } from '../generator';
import { templateId } from '../../bank/kit';
import { BANK } from '../templates/bank';
import { STRUCTURES } from './all';

describe('the structures', () => {
	it.each(STRUCTURES)('DM-13 $id has settings of its own', ({ card, settings }) => {
		expect(check(StructureCardBody, card)).toMatchObject({ ok: true });
		expect(check(StructureSettingsBody, settings)).toMatchObject({ ok: true });
		expect(settings.questionnaire.questions.length).toBeGreaterThanOrEqual(5);
		expect(settings.questionnaire.questions.length).toBeLessThanOrEqual(8);
		expect(settings.criteria.length).toBeGreaterThanOrEqual(6);
		expect(settings.criteria.length).toBeLessThanOrEqual(8);
		expect(BANK.map((one) => templateId(one.slug))).toContain(settings.welcomeTemplate);
	});

	it.each(STRUCTURES)('DM-13 $id words every situation and level of study', (structure) => {
		const { settings, population } = structure;
		const options = (id: string) =>
			settings.questionnaire.questions.find((one) => one.id === id)?.options ?? [];
		expect(options('situation')).toEqual(Object.values(population.situations));
		expect(options('etudes')).toEqual(population.studies.map(([one]) => one));
	});

	it.each(STRUCTURES)('DM-13 $id has staff in every role, one person in two', ({ id, staff }) => {
		for (const role of STAFF_ROLES) {
			expect(staff.some((one) => one.roles.includes(role))).toBe(true);
		}
		expect(staff.some((one) => one.roles.length === 2)).toBe(true);
		expect(new Set(staff.map((one) => one.user)).size).toBe(staff.length);
		expect(staff.every((one) => one.email.endsWith(`@${id}.test`))).toBe(true);
	});

	it('DM-18 are the four of the cross-border service, each with people of its own (S02)', () => {
		const ids = STRUCTURES.map((one) => one.id);
		expect(ids).toEqual(['ofpc', 'mife-ain', 'mife-haute-savoie', 'mife-savoie']);
		const demo = generateDemo({ dossiers: 100, seed: 1, now: Date.parse('2026-11-23T14:00:00Z') });
		for (const id of ids) {
			const here = demo.filter((doc) => doc.structure === id);
			expect(here.filter((doc) => doc.type === 'dossier').length).toBeGreaterThan(10);
			expect(here.every((doc) => databaseOf(doc) === id)).toBe(true);
		}
		const common = demo.filter((doc) => doc.structure === NETWORK).map((doc) => doc.type);
		expect(new Set(common)).toEqual(
			new Set([
				'structureCard',
				'template',
				'templateRemark',
				'fundCard',
				'questionSheet',
				'askedQuestion'
			])
		);
	});

	it('DM-13 no two structures ask the same questions', () => {
		const asked = STRUCTURES.map((one) => JSON.stringify(one.settings.questionnaire));
		expect(new Set(asked).size).toBe(STRUCTURES.length);
	});
});

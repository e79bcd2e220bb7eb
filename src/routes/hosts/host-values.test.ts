import { expect, it } from 'vitest';
import { ConfirmationBody } from '#domain/confirmation';
import { emptyWork, type ToolWork } from '#domain/tool';
import { check } from '#protocol/check';
import { confirmation } from '../../../tests/support/hosted';
import { checkHost, saidIn, valuesFrom } from './host-values';

const VISIT = {
	...emptyWork({ tool: 'visit', aim: '', points: '' }),
	company: 'Atelier',
	day: '2026-12-01'
};

it('DO-98 begins with what was noted of the visit, or with what he was asked last', () => {
	const work = { ...VISIT, where: 'À 9 h,\nrue du Lac 1' } as ToolWork;
	const noted = { host: 'Atelier', email: '', day: '2026-12-01', place: 'À 9 h, rue du Lac 1' };
	expect(valuesFrom(undefined, work)).toEqual(noted);
	const { body } = confirmation();
	expect(valuesFrom(body, work).email).toBe(body.email);
	expect(valuesFrom(undefined, undefined)).toEqual({ host: '', email: '', day: '', place: '' });
});

it('DO-98 what is missing, wrong or too long is told beside its field; what passes is what the server takes', () => {
	const empty = { host: ' ', email: 'atelier@essai', day: '', place: 'x'.repeat(201) };
	expect(Object.keys(checkHost(empty))).toEqual(['host', 'email', 'day', 'place']);
	const whole = { host: ' Atelier ', email: ' a@essai.exemple.ch ', day: '2026-12-01', place: '' };
	expect(checkHost(whole)).toEqual({});
	const body = { ...saidIn(whole), task: 'task:visit.1', confirmedAt: 0 };
	expect(check(ConfirmationBody, body).ok).toBe(true);
});

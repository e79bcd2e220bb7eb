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
	const french = { language: 'fr' };
	expect(valuesFrom(undefined, work)).toEqual({ ...noted, ...french });
	const { body } = confirmation();
	expect(valuesFrom(body, work).email).toBe(body.email);
	expect(valuesFrom({ ...body, language: 'en' }, work).language).toBe('en');
	const none = { host: '', email: '', day: '', place: '' };
	expect(valuesFrom(undefined, undefined)).toEqual({ ...none, ...french });
});

it('DO-98 what is missing, wrong or too long is told beside its field; what passes is what the server takes', () => {
	const language = 'en' as const;
	const empty = { host: ' ', email: 'atelier@essai', day: '', place: 'x'.repeat(201), language };
	expect(Object.keys(checkHost(empty))).toEqual(['host', 'email', 'day', 'place']);
	const typed = { host: ' Atelier ', email: ' a@essai.exemple.ch ', day: '2026-12-01', place: '' };
	const whole = { ...typed, language };
	expect(checkHost(whole)).toEqual({});
	const body = { ...saidIn(whole), task: 'task:visit.1', confirmedAt: 0 };
	expect(check(ConfirmationBody, body).ok).toBe(true);
});

import { expect, it } from 'vitest';
import type { NoticeChoices, NoticeReader } from '#domain/notice-settings';
import { NOTICE_KINDS } from '#domain/notice-settings';
import { previewsOf } from './previews';

const setting = {
	...{ language: 'fr' as const, publicUrl: 'https://x.test' },
	...{ structure: 'OFPC', counsellor: '' }
};
const nobody = { person: false, counsellor: false, reception: false };
const shown = (reader: Partial<NoticeReader>, choices: NoticeChoices = {}) =>
	previewsOf({ ...nobody, ...reader }, choices, setting);
const ids = (...asked: Parameters<typeof shown>) => shown(...asked).map(({ id }) => id);
const all = (way: 'atOnce' | 'daily' | 'none'): NoticeChoices =>
	Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, way]));

it('NO-12 a person sees the mail of the day and those of their own', () => {
	expect(ids({ person: true })).toEqual([
		...['daily', 'interviewNews', 'workshopNews'],
		...['complementAsked', 'requestAnswered', 'counsellorAssigned'],
		...['interviewInAWeek', 'interviewTomorrow']
	]);
	expect(ids({ person: true }, all('none'))).toEqual([]);
});

it('NO-12 reminders are shown once a day is chosen too, since they do not wait', () => {
	const own = ['daily', 'interviewInAWeek', 'interviewTomorrow'];
	expect(ids({ person: true }, all('daily'))).toEqual(own);
});

it('NO-12 staff is told at once by counts too', () => {
	const [daily, atOnce, ...others] = shown({ counsellor: true }, { validation: 'atOnce' });
	expect(others).toEqual([]);
	expect(daily?.lines.join()).not.toContain('validée');
	expect(atOnce?.lines.join()).toContain('tâches validées');
	expect(ids({ reception: true })).toEqual(['daily']);
});

it('NO-12, ML-08 they are shown in the language in which they will be written', () => {
	const reader = { ...nobody, person: true };
	const english = previewsOf(reader, undefined, { ...setting, language: 'en' });
	expect(english.map(({ id }) => id)).toEqual(ids({ person: true }));
	const text = english.flatMap(({ subject, lines }) => [subject, ...lines]).join('\n');
	expect(text).toContain('– 2 new messages');
	expect(text).not.toMatch(/[àâçéèêîôû\u00a0]/);
});

import { describe, expect, it } from 'vitest';
import { account, pathway, template, trace } from '../../../tests/support/documents';
import { draftOfEnvelope } from '#domain/draft';
import { checkDraft, checkEnvelope } from './check';

const { pathway: path, tasks } = pathway();
const task = draftOfEnvelope(tasks[0]!);

describe('checking a document', () => {
	it.each([
		account().dossier,
		account().request,
		path,
		tasks[0]!,
		trace(tasks[0]!, 'open'),
		template('network')
	])('EN-10 what the gestures make fits its schema: $type', (doc) => {
		expect(checkDraft(draftOfEnvelope(doc))).toMatchObject({ ok: true });
		expect(checkEnvelope(doc)).toMatchObject({ ok: true });
	});

	it('EN-01 a device cannot even name what the server stamps', () => {
		expect(checkDraft({ ...task, channels: ['bank'] }).ok).toBe(false);
		expect(checkDraft({ ...task, author: 'user:x' }).ok).toBe(false);
	});

	it('EN-01, EN-10 unknown kinds, states, fields and prototypes are refused, with the field', () => {
		expect(checkDraft({ ...task, type: '__proto__' })).toEqual({ ok: false, field: '/type' });
		expect(checkDraft({ ...task, state: 'sealed' })).toEqual({ ok: false, field: '/state' });
		expect(checkDraft({ ...task, body: { ...task.body, extra: 1 } }).ok).toBe(false);
		expect(checkDraft(JSON.parse(`{"type":"task","__proto__":{"id":"x"}}`)).ok).toBe(false);
		expect(checkDraft(null)).toEqual({ ok: false, field: '/type' });
	});

	it('EN-10 half an emoji is refused, a whole one is not', () => {
		const titled = (title: string) => checkDraft({ ...task, body: { ...task.body, title } }).ok;
		expect(titled('Bravo \u{1f600}')).toBe(true);
		expect(titled('Bravo \ud83d')).toBe(false);
	});

	it('EN-10 an eighth task does not fit a template', () => {
		const doc = template('network');
		const body = { ...doc.body, tasks: Array(8).fill(doc.body.tasks[0]) };
		expect(checkDraft({ ...draftOfEnvelope(doc), body }).ok).toBe(false);
	});
});

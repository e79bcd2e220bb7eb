import { expect, it } from 'vitest';
import { MAX_READY_REPLY } from '#domain/ready-reply';
import { blankReply, bodyIn, checkReply } from './reply-values';

const typed = {
	structure: 'ofpc',
	title: ' Le CV ',
	use: 'complement',
	text: ' Bonjour {prénom} '
};

it('DO-90 a reply whose words between braces nobody knows is not kept, and says which', () => {
	expect(checkReply(typed)).toEqual({});
	const { text = '' } = checkReply({ ...typed, text: 'Bonjour {surnom}' });
	expect(text).toContain('{surnom}');
	expect(text).toContain('{prénom}');
	expect(Object.keys(checkReply({ ...typed, text: 'Bonjour {prénom' }))).toEqual(['text']);
	expect(bodyIn(typed)).toEqual({ title: 'Le CV', use: 'complement', text: 'Bonjour {prénom}' });
});

it('DO-90 what is missing or too long is told beside its field', () => {
	expect(Object.keys(checkReply(blankReply('')))).toEqual(['structure', 'title', 'use', 'text']);
	const long = { ...typed, title: 'x'.repeat(500), text: 'x'.repeat(MAX_READY_REPLY + 1) };
	expect(Object.keys(checkReply(long))).toEqual(['title', 'text']);
});

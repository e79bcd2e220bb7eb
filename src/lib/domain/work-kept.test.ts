import { expect, it } from 'vitest';
import { MAX_DOCUMENT_BYTES } from './limits';
import { bytesOf } from './fitted';
import { keptOf } from './work-kept';

const answered = (texts: string[]) => ({
	tool: 'questionnaire' as const,
	answers: Object.fromEntries(texts.map((text, place) => [`q${place}`, text]))
});

it('TO-43 tells a text too long for its field from a work too heavy as a whole', () => {
	const fine = answered(['Oui.']);
	expect(keptOf(fine)).toEqual({ work: fine, cut: null });
	expect(keptOf({ tool: 'document', text: 'x'.repeat(100_001) }).cut).toBe('field');
	const heavy = keptOf(answered(Array.from({ length: 60 }, () => '語'.repeat(4_000))));
	expect(heavy.cut).toBe('whole');
	expect(bytesOf(heavy.work)).toBeLessThan(MAX_DOCUMENT_BYTES);
});

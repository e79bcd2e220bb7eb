import { expect, it } from 'vitest';
import { toolOf } from '../registry';

it.each([
	[NaN, true],
	[4, true],
	[5, false],
	[480, false],
	[481, true]
])('TO-23 a talk of %s minutes is refused: %s', (minutes, refused) => {
	const { emptyContent, faulty } = toolOf('interview');
	const content = emptyContent();
	expect(faulty?.({ ...content, minutes } as typeof content)).toBe(refused);
});

import { expect, it } from 'vitest';
import { changed, pathway, SEARCH, trace } from '../../../tests/support/documents';
import { contentAsked } from './content-asked';
import type { ToolContent } from './tool';

const OTHER: ToolContent = { tool: 'search', question: 'Quelles écoles ?', hints: '' };

it('TO-42 work begun on one device keeps what it answers, changed on another meanwhile', () => {
	const [phone] = pathway('personal', 'own-0001').tasks;
	const begun = trace(phone!, 'kept');
	const laptop = changed(phone!, { body: { content: OTHER } });
	expect(contentAsked(laptop, begun)).toEqual(SEARCH);
	expect(contentAsked(laptop, undefined)).toEqual(OTHER);
});

it('TO-42 of an advised task its own content counts, whatever its trace says', () => {
	const [task] = pathway('advised', 'path-0001').tasks;
	const forged = changed(trace(task!, 'open'), { body: { asked: OTHER } });
	expect(contentAsked(task!, forged)).toEqual(SEARCH);
});

import type { Envelope } from '#domain/document';
import type { TemplateTask } from '#domain/template';
import { matches } from '../../../staff/search-text';

/** One task of the bank, and where it stands. */
export interface BankTask {
	template: Envelope<'template'>;
	task: TemplateTask;
	/** Its place in the template, from 0. */
	index: number;
}

/**
 * Every task of the bank that can be put into a composer: the single ones first, then those of pathways,
 * each by the template's title and in its order (S43, S46).
 * @param text words in any order; empty for all
 */
export function bankTasks(templates: readonly Envelope<'template'>[], text = ''): BankTask[] {
	const byTitle = [...templates].sort(
		(a, b) =>
			Math.min(a.body.tasks.length, 2) - Math.min(b.body.tasks.length, 2) ||
			a.body.title.localeCompare(b.body.title, 'fr')
	);
	return byTitle
		.flatMap((template) => template.body.tasks.map((task, index) => ({ template, task, index })))
		.filter((one) => matches(searchedText(one), text));
}

function searchedText({ template, task }: BankTask): string {
	const { title, theme, audience } = template.body;
	return [task.title, task.instruction, title, theme, audience].join(' ');
}

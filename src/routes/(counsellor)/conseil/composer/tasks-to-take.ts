import type { Envelope } from '#domain/document';
import { kindOfTemplate, type TemplateTask } from '#domain/template';
import type { Tool } from '#domain/tool';
import { matches } from '../../../staff/search-text';

/** A task of the bank, and the template it stands in. */
export interface TaskToTake {
	key: string;
	task: TemplateTask;
	/** The title of its pathway; null for a task of its own. */
	from: string | null;
	/** What else is said of its template: words by which it is found. */
	about: string;
}

export interface TaskQuery {
	text: string;
	/** Empty for every tool. */
	tool: Tool | '';
}

/** Every task of the bank, once each: tasks of their own first, then those of pathways, by title (S43, S46). */
export function tasksToTake(templates: readonly Envelope<'template'>[]): TaskToTake[] {
	const all = templates.flatMap(({ id, body }) =>
		body.tasks.map((task, index) => ({
			key: `${id} ${index}`,
			task,
			from: kindOfTemplate(body) === 'task' ? null : body.title,
			about: [body.title, body.theme, body.audience].join(' ')
		}))
	);
	all.sort((a, b) => Number(a.from !== null) - Number(b.from !== null) || byTitle(a, b));
	// A copied template holds the same tasks once more.
	const seen = new Set<string>();
	return all.filter(({ task }) => {
		const text = JSON.stringify(task);
		return !seen.has(text) && seen.add(text);
	});
}

export function findTasks(all: readonly TaskToTake[], query: TaskQuery): TaskToTake[] {
	return all.filter(({ task, about }) => {
		if (query.tool && task.content.tool !== query.tool) return false;
		return matches([task.title, task.instruction, about].join(' '), query.text);
	});
}

function byTitle(a: TaskToTake, b: TaskToTake): number {
	return a.task.title.localeCompare(b.task.title, 'fr');
}

import type { TaskBody } from '#domain/task';

/** What the person sees of a task before he works on it; a task being composed has it too. */
export type ShownTask = Pick<
	TaskBody,
	'title' | 'instruction' | 'content' | 'place' | 'dueDate' | 'offline'
>;

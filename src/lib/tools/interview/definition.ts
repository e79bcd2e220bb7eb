import { isMinutes } from '#domain/interview';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolDefinition } from '../contract';
import { face } from './face';

export const definition: ToolDefinition<'interview'> = {
	tool: 'interview',
	...face,
	emptyContent: () => ({
		tool: 'interview',
		aim: '',
		points: m.interview_points_start(),
		kind: 'followUp',
		minutes: 45
	}),
	tidy: (content) => content,
	faulty: ({ minutes }) => !isMinutes(String(minutes)),
	fields: {
		questions: m.interview_questions,
		subject: m.interview_subject,
		parts: m.interview_parts,
		suits: m.interview_suits,
		mode: m.interview_wished_mode
	},
	unfinished: (_content, { prepared, questions, subject }) =>
		[questions, subject, ...Object.values(prepared)].some((text) => text.trim()) ? null : 'empty',
	player: () => import('./player.svelte'),
	traceView: () => import('./trace-view.svelte'),
	editor: () => import('./editor.svelte')
};

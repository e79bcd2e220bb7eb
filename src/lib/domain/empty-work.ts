import type { ToolContent, ToolWork } from './tool';

/** Work not begun yet. A document starts from its model. */
export function emptyWork(content: ToolContent): ToolWork {
	switch (content.tool) {
		case 'questionnaire':
			return { tool: 'questionnaire', answers: {} };
		case 'search':
			return { tool: 'search', notes: '', sources: [], conclusion: '' };
		case 'document':
			return { tool: 'document', text: content.model };
	}
}

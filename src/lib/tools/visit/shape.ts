import { DayOrNone } from '#domain/day';
import { GuidedContent, PointNotes } from '#domain/points';
import { Name, Text, strict } from '#domain/text';
import { toolShape } from '#domain/tool-shape';

/** What the person leaves of a visit (S34): preparation, grid, report; its photos stand beside it. */
const Work = strict({
	company: Name,
	day: DayOrNone,
	/** At what time, whom to ask for, what to bring. */
	where: Text,
	/** What he wants to ask there. */
	questions: Text,
	/** What he saw, at each point of the grid. */
	observed: PointNotes,
	report: Text
});

export const visitShape = toolShape(GuidedContent, Work, () => ({
	company: '',
	day: '',
	where: '',
	questions: '',
	observed: {},
	report: ''
}));

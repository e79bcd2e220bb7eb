import { DayOrNone } from '#domain/day';
import { GuidedContent, PointNotes } from '#domain/points';
import { Name, Text, strict } from '#domain/text';
import { toolShape } from '#domain/tool-shape';

/** What the person leaves of a meeting with a professional (S32): preparation, answers, report. */
const Work = strict({
	person: Name,
	/** His job, and where he does it. */
	job: Name,
	day: DayOrNone,
	/** At what time, where or by which telephone number. */
	where: Text,
	/** His own questions, beside those of the counsellor. */
	questions: Text,
	/** What he was told, at each question of the counsellor. */
	answers: PointNotes,
	/** What he was told besides. */
	notes: Text,
	report: Text
});

export const meetingShape = toolShape(GuidedContent, Work, () => ({
	person: '',
	job: '',
	day: '',
	where: '',
	questions: '',
	answers: {},
	notes: '',
	report: ''
}));

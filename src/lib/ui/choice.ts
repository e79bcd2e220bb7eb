/** One answer among several, in a select or a radio group. */
export type Choice = {
	value: string;
	label: string;
	/** A second line that says what choosing it means. */
	hint?: string;
	disabled?: boolean;
};

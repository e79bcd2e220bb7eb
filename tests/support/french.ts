/** Every text in a value, to whatever depth; addresses and ids are not French. */
function textsOf(value: unknown): string[] {
	if (typeof value === 'string')
		return /^(https?:|template:|user:|mife-|ofpc_)/.test(value) ? [] : [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsOf);
}

const FAULTS: Record<string, RegExp> = {
	'straight apostrophe': /'/,
	'straight quotation mark': /"/,
	'three dots': /\.\.\./,
	'« without non-breaking space': /«(?!\u00a0)|(?<!\u00a0)»/,
	'sign without non-breaking space': /[^\u00a0\s\d:]([?!;%]|:(?!\/\/))(\s|$)| [?!;:%]/,
	'two spaces': / {2}/
};

/** What is not typeset as French is (DM-12), anywhere in a value: the fault and the text. */
export function typingFaults(value: unknown): string[] {
	return textsOf(value).flatMap((text) =>
		Object.entries(FAULTS).flatMap(([fault, pattern]) =>
			pattern.test(text) ? [`${fault}: ${text}`] : []
		)
	);
}

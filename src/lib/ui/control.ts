import type { Snippet } from 'svelte';

/** What every form part shares; spread `form.field('name')` to fill most of it. */
export type FieldProps = {
	/** Target of the error summary's link; drawn by itself when absent. */
	id?: string;
	name?: string;
	label: string;
	/** One line that helps before the error, not after. */
	hint?: string;
	/** Says what to do, blames nobody. */
	error?: string;
	/** Optional fields say «facultatif», unless the page says it once of all; required ones say nothing. */
	optional?: boolean | 'unsaid';
	disabled?: boolean;
	onblur?: () => void;
};

/** What a field hands to the control inside it. */
export type ControlProps = {
	id: string;
	'aria-describedby': string | undefined;
	'aria-invalid': true | undefined;
	'aria-required': true | undefined;
};

export type ControlSnippet = Snippet<[ControlProps]>;

/** The look of a text-like control. 16 px at least, or iOS zooms into it. */
export const controlClass =
	'block w-full min-h-target rounded-control border border-line-strong bg-surface px-3 py-1.5 text-base ' +
	'text-ink transition-[border-color,box-shadow] hover:border-ink-soft ' +
	'focus-visible:border-lake focus-visible:outline-offset-0 ' +
	'aria-invalid:border-danger aria-invalid:shadow-[inset_0_0_0_1px_var(--danger)] ' +
	'disabled:bg-sunken disabled:text-ink-soft disabled:cursor-not-allowed';

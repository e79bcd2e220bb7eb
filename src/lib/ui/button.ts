export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'turn';
export type ButtonSize = 'md' | 'lg';

const base =
	'inline-flex items-center justify-center gap-2 rounded-control border font-semibold leading-tight ' +
	'text-center no-underline select-none transition-[background-color,border-color,box-shadow,translate] ' +
	'active:translate-y-px disabled:opacity-55 disabled:cursor-not-allowed aria-disabled:cursor-progress';

const variants: Record<ButtonVariant, string> = {
	primary: 'bg-lake text-on-lake border-transparent hover:not-disabled:bg-lake-strong shadow-card',
	secondary:
		'bg-surface text-lake-ink border-line-strong hover:not-disabled:border-lake hover:not-disabled:bg-lake-soft',
	quiet: 'bg-transparent text-lake-ink border-transparent hover:not-disabled:bg-lake-soft',
	danger:
		'bg-danger text-on-danger border-transparent hover:not-disabled:bg-danger-strong shadow-card',
	turn: 'bg-apricot text-on-apricot border-apricot-strong hover:not-disabled:brightness-[1.04] shadow-card'
};

const sizes: Record<ButtonSize, string> = {
	md: 'min-h-target px-4 py-1.5 text-base lg:text-[0.9375rem]',
	lg: 'min-h-13 px-6 py-3 text-lg'
};

/** The classes of a button, also for what must look like one (menu and dialog triggers). */
export function buttonClass(
	variant: ButtonVariant = 'secondary',
	size: ButtonSize = 'md',
	wide = false,
	extra = ''
): string {
	return [base, variants[variant], sizes[size], wide ? 'w-full' : '', extra].join(' ').trim();
}

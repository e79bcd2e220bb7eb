/** Shared look of what floats above the page. */
export const scrimClass = 'fixed inset-0 z-40 bg-scrim';

/** A sheet from below on the phone, a centred window from tablet width on. */
export const windowClass =
	'fixed z-50 flex flex-col bg-surface text-ink shadow-float outline-none ' +
	'inset-x-0 bottom-0 max-h-[92dvh] rounded-t-sheet pb-[env(safe-area-inset-bottom)] ' +
	'sm:inset-x-auto sm:bottom-auto sm:left-1/2 sm:top-1/2 sm:max-h-[85dvh] sm:w-[calc(100%-3rem)] ' +
	'sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-sheet';

import type { Language } from '#domain/language';

/** Where a request comes from, as far as signing in looks at it. None of it is kept as it stands. */
export interface From {
	/** The caller's internet address (HT-15). */
	ip: string;
	/** What his browser says of itself. */
	agent?: string;
	/** The language in which he reads the page he asks from. */
	language?: Language;
	/** The one that was chosen on his device, if one was. */
	chosen?: Language;
	/** His cookies by name, those that prove a known device among them. */
	cookies?: Readonly<Record<string, string | undefined>>;
}

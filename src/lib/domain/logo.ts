import type { Static } from 'typebox';
import * as Type from 'typebox';
import { MAX_TITLE_CHARS } from './limits';
import { strict } from './text';

/** Pictures that a browser shows without running anything: no SVG, in which scripts and addresses stand (F17). */
export const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type LogoType = (typeof LOGO_TYPES)[number];

/** A logo travels inside the card of its structure, to everyone: it stays as light as a page of text (ADR 0052). */
export const MAX_LOGO_BYTES = 16 * 1024;
/** Of either side, in pixels: a few bytes of a picture can otherwise ask for gigabytes to be drawn. */
export const MAX_LOGO_SIDE = 1_024;

/** Three bytes are four characters. */
const MAX_LOGO_CHARS = Math.ceil(MAX_LOGO_BYTES / 3) * 4;

/** The picture by which people know a structure. */
export const Logo = strict({
	type: Type.Enum([...LOGO_TYPES]),
	/** The picture in base64. */
	data: Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: MAX_LOGO_CHARS }),
	/** What is read to whoever does not see it. */
	alt: Type.String({ minLength: 1, maxLength: MAX_TITLE_CHARS })
});
export type Logo = Static<typeof Logo>;

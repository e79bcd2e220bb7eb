import type { Static } from 'typebox';
import * as Type from 'typebox';
import { strict } from '#domain/text';
import { ERRORS, type ErrorCode } from './protocol-error';

export { ERRORS, ProtocolError, type ErrorCode } from './protocol-error';

/** The body of every HTTP answer that is an error. */
export const ErrorBody = strict({
	error: Type.Enum(Object.keys(ERRORS) as ErrorCode[]),
	/** Path of the first field at fault, when the body was invalid. */
	field: Type.Optional(Type.String()),
	/** Seconds to wait. */
	retryAfter: Type.Optional(Type.Integer({ minimum: 0 }))
});
export type ErrorBody = Static<typeof ErrorBody>;

import type { AnyEnvelope } from '#domain/document';
import { FUND_SCOPES } from '#domain/fund-card';
import { TEMPLATE_SCOPES } from '#domain/template';
import { channelsOf } from './channels';

/**
 * Channels that a document may have left with its latest change, as far as it tells by itself: whoever had
 * it there is to hear that it is gone (PK-01). What leaves together with something that stays, as a trace
 * that is returned with its task, needs none.
 */
export function channelsLeft(doc: AnyEnvelope): string[] {
	return widerStates(doc).flatMap(channelsOf);
}

/** The document as more people may have seen it before. */
function widerStates(doc: AnyEnvelope): AnyEnvelope[] {
	switch (doc.type) {
		case 'trace':
			return doc.state === 'kept' ? [{ ...doc, state: 'shared' }] : [];
		case 'readMark':
			return doc.body.desk ? [] : [{ ...doc, body: { ...doc.body, desk: true } }];
		case 'move':
			return doc.state === 'withdrawn' ? [{ ...doc, state: 'asked' }] : [];
		case 'action':
			return doc.state === 'void' ? [{ ...doc, state: 'current' }] : [];
		case 'template':
			// They stand from the narrowest to the widest. A team that was left is not known any more.
			return widerThan(doc.body.scope, TEMPLATE_SCOPES).map((scope) => ({
				...doc,
				body: { ...doc.body, scope }
			}));
		case 'templateRemark':
			return widerThan(doc.body.audience.scope, TEMPLATE_SCOPES, doc.state === 'withdrawn').map(
				(scope) => ({
					...doc,
					state: 'said',
					body: { ...doc.body, audience: { ...doc.body.audience, scope } }
				})
			);
		case 'fundCard':
			return widerThan(doc.body.scope, FUND_SCOPES).map((scope) => ({
				...doc,
				body: { ...doc.body, scope }
			}));
		default:
			return [];
	}
}

/** @param itself whether it may have left what it says it stands in, too */
function widerThan<S extends string>(scope: S, scopes: readonly S[], itself = false): S[] {
	return scopes.slice(scopes.indexOf(scope) + (itself ? 0 : 1));
}

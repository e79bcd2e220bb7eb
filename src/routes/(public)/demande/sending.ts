import type { Guard } from '#protocol/guard';
import type { PublicStructure } from '#protocol/public-request';
import { submitRequest } from '$lib/store/api';
import { attachment } from './attachment';
import type { RequestDraft } from './draft';
import { submissionOf } from './submission';

/**
 * Sends the request with its document. Loaded when it is needed.
 * @returns null when the server has it; else what to send along when the person has sent it once more (FC-13)
 */
export async function sendRequest(
	draft: RequestDraft,
	structure: PublicStructure,
	file: File | null,
	guard: Guard
): Promise<string | null> {
	return submitRequest(submissionOf(draft, structure, file && (await attachment(file)), guard));
}

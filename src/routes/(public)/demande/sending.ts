import type { PublicStructure } from '#protocol/public-request';
import { submitRequest } from '$lib/store/api';
import { attachment } from './attachment';
import type { RequestDraft } from './draft';
import { submissionOf } from './submission';

/** Sends the request with its document; resolves when the server has it. Loaded when it is needed. */
export async function sendRequest(
	draft: RequestDraft,
	structure: PublicStructure,
	file: File | null
): Promise<void> {
	await submitRequest(submissionOf(draft, structure, file && (await attachment(file))));
}

/** Why a chosen file is not kept; the screen words it. */
export type FileRefusal = 'empty' | 'tooLarge' | 'wrongType' | 'heic' | 'tooMany';

/** A chosen file was not kept: nothing of it is on the device. */
export class FileRefused extends Error {
	constructor(readonly reason: FileRefusal) {
		super(reason);
		this.name = 'FileRefused';
	}
}

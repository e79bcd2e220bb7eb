/** Media types accepted as attachments (D17). */
export const FILE_TYPES = [
	'application/pdf',
	'image/png',
	'image/jpeg',
	'image/webp',
	'application/vnd.oasis.opendocument.text',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
] as const;

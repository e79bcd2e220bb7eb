import { describe } from 'vitest';
import { localDocsContract } from '../../src/lib/store/local-docs.contract';
import type { LocalDocs } from '../../src/lib/store/local-docs';
import { MemoryDocs } from './memory-docs';

describe('documents in memory', () => {
	localDocsContract({
		fresh: async () => new MemoryDocs(),
		reopen: async (docs: LocalDocs) => {
			await docs.close();
			return new MemoryDocs((docs as MemoryDocs).disk);
		},
		fill: (docs: LocalDocs) => {
			(docs as MemoryDocs).full = true;
			return () => ((docs as MemoryDocs).full = false);
		}
	});
});

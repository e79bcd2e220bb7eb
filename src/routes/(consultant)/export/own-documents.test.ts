import { describe, expect, it } from 'vitest';
import type { AnyEnvelope } from '#domain/document';
import {
	CONSULTANT,
	DOSSIER,
	account,
	changed,
	interview,
	pathway,
	template,
	trace
} from '../../../../tests/support/documents';
import { OTHER, otherDossier } from '../../../../tests/support/joined-documents';
import { ownTrace, viewing } from '../../../../tests/support/webfolio';
import { ownDocuments, ownFiles, portable } from './own-documents';

const { dossier, request } = account();
const advised = pathway();
const [first, second] = advised.tasks;

function file(n: number, name: string) {
	const id = `file:${String(n).padStart(20, '0')}`;
	return { id, name, type: 'application/pdf' as const, size: 1, digest: 'a'.repeat(64) };
}

describe('what a person takes away of her dossier', () => {
	it('WF-13 is all that she may read of her own, and nothing of anybody else', () => {
		const released = trace(first!, 'released');
		const docs = [
			viewing(),
			ownTrace('shared'),
			ownTrace('kept'),
			released,
			interview('planned'),
			...advised.tasks,
			advised.pathway,
			request,
			dossier,
			template('network')
		] as AnyEnvelope[];
		const others = { ...request, dossier: 'dossier:nadia-001' } as AnyEnvelope;
		const mine = ownDocuments([...docs, others], DOSSIER);
		expect(mine).toHaveLength(docs.length - 1);
		expect(mine.slice(0, 3).map(({ type }) => type)).toEqual(['dossier', 'request', 'pathway']);
	});

	it('JO-04 is what stands in the dossier that is one with it as well', () => {
		const other = { ...request, id: 'request:anna-0002', dossier: OTHER } as AnyEnvelope;
		const docs = [dossier, request, otherDossier(), other] as AnyEnvelope[];
		expect(ownDocuments(docs, DOSSIER, OTHER)).toHaveLength(4);
		expect(ownDocuments(docs, DOSSIER)).toHaveLength(2);
	});

	it('P7 WF-13 holds nothing under the veil, whichever document says first that it was handed in', () => {
		const sealed = trace(first!, 'sealed', 'SCELLÉ');
		const late = trace(second!, 'open', 'REMIS');
		const validated = changed(second!, { state: 'validated' });
		const mine = ownDocuments([first!, validated, sealed, late] as AnyEnvelope[], DOSSIER);
		expect(JSON.stringify(mine)).not.toMatch(/SCELLÉ|REMIS/);
		expect(mine.map(({ type }) => type)).toEqual(['task', 'task']);
	});

	it('WF-11 files have each a place of their own, and names that are no program', () => {
		const one = { ...request, body: { ...request.body, files: [file(1, '../../cv.pdf')] } };
		const two = trace(first!, 'released');
		const files = [file(1, '../../cv.pdf'), file(2, 'cv.hta'), file(3, '')];
		const works = { ...two, body: { ...two.body, files } };
		const found = ownFiles([one, works] as AnyEnvelope[]);
		expect(found.map(({ path }) => path)).toEqual([
			'fichiers/01 cv.pdf',
			'fichiers/02 cv.hta.pdf',
			'fichiers/03 document.pdf'
		]);
		for (const { path } of found) expect(path).toMatch(/^fichiers\/[^/\\]+$/);
	});

	it('leaves out what is of use to a server alone', () => {
		expect(portable(dossier as AnyEnvelope)).not.toHaveProperty('channels');
		expect(portable(dossier as AnyEnvelope)).toMatchObject({ author: CONSULTANT, id: DOSSIER });
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOW, SLOT } from '../../../tests/support/documents';
import { calendarFile, escaped, folded, placeToTell, type CalendarEntry } from './calendar-file';

const talk = (changes: Partial<typeof SLOT> = {}, more: Partial<CalendarEntry> = {}) => {
	const { day, hour, minutes, mode, place } = { ...SLOT, ...changes };
	const when = { day, hour, minutes };
	const told = placeToTell({ mode, place });
	return { uid: 'k1', summary: 'Rendez-vous', when, place: told, changed: NOW, ...more };
};
const entry = (changes: Partial<typeof SLOT> = {}) => calendarFile([talk(changes)]);
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

describe('a calendar file', () => {
	it('AG-40 tells when, in the form of RFC 5545, and neither who nor what it is about', () => {
		const file = entry({ mode: 'onSite', place: 'Salle 4' });
		expect(file).toContain('DTSTART:20261201T143000\r\n');
		expect(file).toContain('DTEND:20261201T151500\r\n');
		expect(file).toContain('DTSTAMP:20261123T090000Z\r\n');
		expect(file).toContain('LOCATION:Salle 4\r\n');
		expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
		expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
		expect(file).not.toContain(SLOT.words);
	});

	it('AG-40 names no telephone number; a talk past midnight ends the next day', () => {
		expect(entry()).not.toContain(SLOT.place);
		expect(entry({ mode: 'outside', place: 'Chez Paul' })).not.toContain('Paul');
		expect(entry({ hour: '23:30', minutes: 60 })).toContain('DTEND:20261202T003000');
	});

	it('AG-63 with the time zone of the centre an hour is one instant everywhere', () => {
		const file = calendarFile([talk({ hour: '23:30', minutes: 60 })], { zone: 'Europe/Zurich' });
		expect(file).toContain('DTSTART:20261201T223000Z\r\n');
		expect(file).toContain('DTEND:20261201T233000Z\r\n');
	});

	it('AG-62 days away are whole days, up to and with the last; what is called off says so', () => {
		const away = talk({}, { when: { from: '2026-12-24', to: '2026-12-31' } });
		const file = calendarFile([away, talk({}, { off: true })], { name: 'Mes rendez-vous' });
		expect(file).toContain('DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20270101\r\n');
		expect(file.match(/STATUS:CANCELLED/g)).toHaveLength(1);
		expect(file).toContain('X-WR-CALNAME:Mes rendez-vous\r\n');
	});

	it('AG-41 whatever a text holds, no line is begun by it, and none is too long', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (place) => {
				const file = entry({ mode: 'onSite', place: `x${place}` });
				const lines = file.split('\r\n');
				for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
				const told = unfolded(file).split('\r\n');
				expect(told).toHaveLength(entry({ mode: 'onSite', place: 'x' }).split('\r\n').length);
				expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
			})
		);
		expect(escaped('a;b,c\\d\r\nBEGIN:VEVENT')).toBe('a\\;b\\,c\\\\d\\nBEGIN:VEVENT');
	});

	it('AG-41 a line that was folded is the same when it is read', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
				const line = escaped(text);
				expect(unfolded(folded(line))).toBe(line);
			})
		);
	});
});

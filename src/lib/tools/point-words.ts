import { pointsOf } from '#domain/points';
import type { AnswerWords } from './contract';

/** A point as it is called where what was noted at it was written on two devices. */
export function pointWords(points: string, key: string): AnswerWords | undefined {
	const point = pointsOf(points).find((one) => one.key === key);
	const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
	return point && { label: point.label, text };
}

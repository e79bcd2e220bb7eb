/** Where a row stands in the list, in px. */
export interface Box {
	top: number;
	height: number;
}

/** The row over whose place a held row is, by the height at which it is held. */
export function placeUnder(y: number, boxes: readonly Box[]): number {
	const place = boxes.findIndex(({ top, height }) => y < top + height);
	return place < 0 ? boxes.length - 1 : place;
}

/** How far a row gives way while another is held on its way from a place to another. */
export function shiftOf(index: number, from: number, to: number, boxes: readonly Box[]): number {
	const held = boxes[from]?.height ?? 0;
	if (index > from && index <= to) return -held;
	return index < from && index >= to ? held : 0;
}

/** The place that has opened: where the held row comes to stand when it is let go. */
export function gapAt(from: number, to: number, boxes: readonly Box[]): Box {
	const held = boxes[from] ?? { top: 0, height: 0 };
	const target = boxes[to] ?? held;
	const top = to > from ? target.top + target.height - held.height : target.top;
	return { top, height: held.height };
}

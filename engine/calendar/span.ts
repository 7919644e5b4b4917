/** A half-open stretch `[from, until)` of one line: instants, milliseconds of a local day, or day numbers. */
export type Span = { readonly from: number; readonly until: number };

/** The spans in order, overlapping and touching ones joined, empty and reversed ones left out. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of inOrder(spans)) {
    const last = merged.at(-1);
    if (last === undefined || span.from > last.until) merged.push(span);
    else merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
  }
  return merged;
}

/** What is left of the spans where none of the cuts lies. */
export function cutSpans(spans: readonly Span[], cuts: readonly Span[]): readonly Span[] {
  return cuts.reduce((left, cut) => left.flatMap((span) => cutSpan(span, cut)), spans);
}

function cutSpan(span: Span, cut: Span): readonly Span[] {
  if (cut.from >= cut.until || cut.until <= span.from || cut.from >= span.until) return [span];
  const before = { from: span.from, until: cut.from };
  const after = { from: cut.until, until: span.until };
  return [before, after].filter(({ from, until }) => from < until);
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return spans.filter(({ from, until }) => from < until).sort((a, b) => a.from - b.from);
}

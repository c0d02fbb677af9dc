/**
 * The styles that follow from the tables of colours, kinds and statuses, as CSS.
 *
 * They come before the sheets of `src/styles/`, whose rules of equal specificity win.
 */
import {type Kind, kindEntry, kindNames, type LineStyle} from '../annotate/model/kinds.ts';
import {type Status, statuses, statusNames} from '../annotate/model/statuses.ts';
import {type Color, pageColors} from './colors.ts';

const declareColor = (name: string, {light, dark}: Color): string =>
  `--color-${name}:light-dark(${light},${dark});`;

/** Selects marks, and samples of marks in legends. */
const marks = ':is(mark,.mark)';

/** Selects the statuses of disputed claims. */
const disputedStatuses = `:is(${statusNames
  .filter((status) => statuses[status].disputed)
  .map((status) => `[data-status="${status}"]`)
  .join()})`;

/** Whether a kind names an actor: its marks are inside the link of the name. */
const namesActor = (kind: Kind): boolean => 'actor' in kindEntry(kind).attributes;

/** The theme of Tailwind: the colours of the page and of every kind. */
export const renderThemeCss = (): string =>
  `@theme{--color-*:initial;${[
    ...Object.entries(pageColors).map(([name, color]) => declareColor(name, color)),
    ...kindNames.flatMap((kind) => {
      const {color, fill} = kindEntry(kind).look;
      return [declareColor(kind, color), declareColor(`${kind}-fill`, fill)];
    }),
  ].join('')}}`;

/** The line of the marks of a kind. Dashes and dots are below the other lines, so that both show. */
const markStyles: Readonly<Record<LineStyle, (kind: Kind, weight: number) => string>> = {
  solid: underline,
  double: underline,
  wavy: underline,
  dashed: (kind) =>
    `${marks}[data-kind~="${kind}"]{padding-block-end:.1em;border-block-end:1.5px dashed rgb(from var(--color-${kind}) r g b / var(--lit, 1))}`,
  // On the mark inside a link, whose fill would cover the line of the link.
  dotted: (kind, weight) =>
    `${[`.mark[data-kind="${kind}"]`, ...(namesActor(kind) ? ['[data-actor]:not(:has(mark))', '[data-actor] mark'] : [`${marks}[data-kind~="${kind}"]`])].join()}{border-block-end:2px dotted rgb(from var(--color-${kind}) r g b / calc(${weight}% * var(--lit, 1)))}`,
};

function underline(kind: Kind, weight: number): string {
  const {line} = kindEntry(kind).look;
  return `${marks}[data-kind~="${kind}"]{--line:var(--color-${kind});--weight:${weight}%;text-decoration-style:${line}}`;
}

const numeralStyles = (kind: Kind): string => {
  const numeral = `:is(.numeral[data-kind="${kind}"],[data-kind="${kind}"]>summary>.numeral)`;
  switch (kindEntry(kind).look.numerals) {
    case 'italic':
      return `${numeral}{font-weight:400;font-style:italic}a[role="doc-noteref"][data-kind="${kind}"]{font-style:italic;font-weight:400;font-size:.68em}`;
    case 'large':
      return `${numeral}{font-size:1.125rem;line-height:1}`;
    default:
      return '';
  }
};

/** While something is chosen, these marks and notes keep their weight (see `choice.css`). */
function choiceStyles(): string {
  const chosen = (name: string, value: string) =>
    `header:has([name="${name}"][value="${value}"]:checked)~article `;
  return `${[
    ...kindNames.map((kind) => {
      const own = `[data-kind~="${kind}"]`;
      const lit = namesActor(kind) ? `:is(${own},[data-actor]:has(${own}))` : own;
      return `${chosen('kind', kind)}${lit}`;
    }),
    ...statusNames.map(
      (status) =>
        `${chosen('status', status)}:is([data-status="${status}"],.note:has([data-status="${status}"]))`,
    ),
  ].join()}{--lit:1}`;
}

/** Whether the line of a status is more than a hairline. */
const isHeavy = (status: Status): boolean => statuses[status].weight > 50;

/** What a status adds to a mark, and to its label: disputed claims are loud. */
function statusStyles(): string {
  const quiet = statusNames.filter((status) => !statuses[status].disputed);
  const mark = `${marks}${disputedStatuses}`;
  return [
    ...quiet.map(
      (status) => `${marks}[data-status="${status}"]{--weight:${statuses[status].weight}%}`,
    ),
    `${mark}{--weight:100%;background:rgb(from var(--color-claim-fill) r g b / var(--lit, 1));padding-block-end:.12em;text-decoration-thickness:2px}`,
    `@media print{${mark}[data-kind]{print-color-adjust:exact}}`,
    `span[data-status]${disputedStatuses}:where(:not(.mark)){font-weight:600;color:var(--color-claim)}`,
    // Without fills, the lines alone say how a claim holds up.
    `@media (forced-colors:active){${quiet
      .map(
        (status) =>
          `${marks}[data-status="${status}"]{text-decoration-style:${isHeavy(status) ? 'solid' : 'dotted'}}`,
      )
      .join('')}${mark}{text-decoration:3px solid underline}${marks}:not(${kindNames
      .filter((kind) => markStyles[kindEntry(kind).look.line] === underline)
      .map((kind) => `[data-kind~="${kind}"]`)
      .join()}){text-decoration-line:none}}`,
  ].join('');
}

/** The styles of marks, notes and numerals, on every page. */
export function renderKindCss(): string {
  // Solid lines come last: where kinds overlap, the line of a claim shows.
  const isSolid = (kind: Kind) => Number(kindEntry(kind).look.line === 'solid');
  return `@layer components{${[
    ...kindNames.map((kind) => `[data-kind="${kind}"]{--kind:var(--color-${kind})}`),
    ...kindNames.map(numeralStyles),
    ...kindNames
      .toSorted((a, b) => isSolid(a) - isSolid(b))
      .map((kind) => markStyles[kindEntry(kind).look.line](kind, kindEntry(kind).look.weight)),
    statusStyles(),
    choiceStyles(),
  ].join('')}}`;
}

/** How the outline of a box on the map shows each style of line; a double line has a second box. */
const boxStyles: Readonly<Record<LineStyle, string>> = {
  solid: '',
  double: '',
  wavy: 'stroke-dasharray:8 3 2 3',
  dashed: 'stroke-dasharray:5 3',
  dotted: 'stroke-dasharray:0 4;stroke-linecap:round;stroke-width:2px',
};

/** The boxes of the map of claims; for a claim, the status decides. */
export function renderMapCss(): string {
  const node = (kind: Kind) => `.map [data-kind="${kind}"]`;
  return [
    ...kindNames.map((kind) => `${node(kind)}{--kind-color:var(--color-${kind})}`),
    '.map [data-kind]:not([data-status]) .what{fill:var(--kind-color)}',
    ...kindNames.flatMap((kind) => {
      const style = boxStyles[kindEntry(kind).look.line];
      return style ? [`${node(kind)} .box{${style}}`] : [];
    }),
    '.map [data-status] .box{stroke:color-mix(in oklab,var(--kind-color) 75%,var(--color-page))}',
    ...statusNames
      .filter((status) => isHeavy(status))
      .map(
        (status) =>
          `.map [data-status="${status}"] .box{stroke:var(--kind-color);stroke-width:1.5px}`,
      ),
    `.map ${disputedStatuses} .box{fill:var(--color-claim-fill);stroke:var(--kind-color);stroke-width:2.25px}`,
    `.map ${disputedStatuses} .what{fill:var(--kind-color)}`,
    // The system's colours: lines and words tell kinds apart.
    `@media (forced-colors:active){.map{${kindNames
      .map((kind) => `--color-${kind}:CanvasText;--color-${kind}-fill:Canvas;`)
      .join('')}}}`,
  ].join('');
}

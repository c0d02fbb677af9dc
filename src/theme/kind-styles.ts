/**
 * Generates CSS from the tables of colours, kinds and statuses.
 *
 * It is loaded before the sheets of `src/styles/`, whose rules win at equal specificity.
 */
import {type Kind, kindEntry, kindNames, type LineStyle} from '../annotate/model/kinds.ts';
import {type Status, statuses, statusNames} from '../annotate/model/statuses.ts';
import {type Color, pageColors} from './colors.ts';

const declareColor = (name: string, {light, dark}: Color): string =>
  `--color-${name}:light-dark(${light},${dark});`;

/** Selector of marks in the text, and of samples of marks in legends. */
const marks = ':is(mark,.mark)';

/** Selector of the statuses of disputed claims. */
const disputedStatuses = `:is(${statusNames
  .filter((status) => statuses[status].disputed)
  .map((status) => `[data-status="${status}"]`)
  .join()})`;

/** Whether annotations of a kind name an actor. Their marks are inside the link to the actor. */
const namesActor = (kind: Kind): boolean => 'actor' in kindEntry(kind).attributes;

/** Render the Tailwind theme: the colours of the page and of every kind. */
export const renderThemeCss = (): string =>
  `@theme{--color-*:initial;${[
    ...Object.entries(pageColors).map(([name, color]) => declareColor(name, color)),
    ...kindNames.flatMap((kind) => {
      const {color, fill} = kindEntry(kind).look;
      return [declareColor(kind, color), declareColor(`${kind}-fill`, fill)];
    }),
  ].join('')}}`;

/** A line below words. Safari knows only the keyword of a line in the shorthand. */
const underline = (thickness: string, color: string, style = 'solid'): string =>
  `text-decoration-line:underline;text-decoration-style:${style};text-decoration-thickness:${thickness};text-decoration-color:${color}`;

/**
 * The marks of a kind at rest. Only disputed claims have a strong fill and a line (see
 * `statusStyles`): where everything is underlined, nothing is. Other claims have a faint fill, words
 * that are explained have dashes, actors are links, and a sign has a bar beside its block.
 */
const markStyles: Readonly<Record<LineStyle, (kind: Kind) => string>> = {
  solid: (kind) =>
    `${marks}[data-kind~="${kind}"]{background:rgb(from var(--color-${kind}-fill) r g b / calc(42% * var(--lit, 1)))}`,
  wavy: (kind) =>
    `${marks}[data-kind~="${kind}"]{${underline('1px', `rgb(from var(--color-${kind}) r g b / calc(60% * var(--lit, 1)))`, 'wavy')}}`,
  double: (kind) =>
    `.mark[data-kind="${kind}"]{border-inline-start:3px solid var(--color-${kind});padding-inline-start:.3em}` +
    `[data-article] div:has(>mark[data-kind~="${kind}"],>p>mark[data-kind~="${kind}"]){position:relative;&::after{content:"";position:absolute;inset:.2em auto .2em -.5rem;pointer-events:none;border-inline-start:3px solid var(--color-${kind})}}`,
  dashed: (kind) =>
    `${marks}[data-kind~="${kind}"]{padding-block-end:.1em;border-block-end:1.5px dashed rgb(from var(--color-${kind}) r g b / var(--lit, 1))}`,
  // Drawn on the mark inside a link: its fill would cover a line of the link.
  dotted: (kind) =>
    `${[`.mark[data-kind="${kind}"]`, ...(namesActor(kind) ? ['.mark[data-actor]', '[data-actor]:not(:has(mark))', '[data-actor] mark'] : [`${marks}[data-kind~="${kind}"]`])].join()}{border-block-end:1px dotted}`,
};

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

/** Styles that keep chosen marks and notes at full weight; `choice.css` dims the others. */
function choiceStyles(): string {
  const chosen = (name: string, value: string) =>
    `.choices:has([value="${name}=${value}"]:checked)~article `;
  return `${[
    ...kindNames.map((kind) => {
      const own = `[data-kind~="${kind}"]`;
      const lit = namesActor(kind) ? `:is(${own},[data-actor],[data-actor] mark)` : own;
      return `${chosen('kind', kind)}${lit}`;
    }),
    ...statusNames.map(
      (status) =>
        `${chosen('status', status)}:is([data-status="${status}"],.note:has([data-status="${status}"]))`,
    ),
  ].join()}{--lit:1}`;
}

/** Whether the line of a status is heavier than a hairline. */
const isHeavy = (status: Status): boolean => statuses[status].weight > 50;

/** Styles of marks and labels by status: disputed claims are the most prominent. */
function statusStyles(): string {
  const mark = `${marks}${disputedStatuses}`;
  return [
    ...statusNames.map(
      (status) => `[data-status="${status}"]{--glyph:"${statuses[status].glyph}"}`,
    ),
    `${mark}{background:rgb(from var(--color-claim-fill) r g b / var(--lit, 1));padding-block-end:.12em;${underline('2px', 'rgb(from var(--color-claim) r g b / var(--lit, 1))')}}`,
    // On paper, faint fills are not printed.
    `@media print{${marks}[data-status]:not(${disputedStatuses}){text-decoration-line:underline;text-decoration-thickness:.5pt}${mark}[data-kind]{print-color-adjust:exact}}`,
    `span[data-status]${disputedStatuses}:where(:not(.mark)){font-weight:600;color:var(--color-claim)}`,
    // Forced colours remove fills, so lines show the status.
    `@media (forced-colors:active){${marks}[data-status]{text-decoration-line:underline;text-decoration-style:dotted}${mark}{text-decoration-style:solid;text-decoration-thickness:3px}}`,
  ].join('');
}

/** Render the styles of marks, notes and numerals, which every page has. */
export function renderKindCss(): string {
  // Solid lines are last in the cascade: where kinds overlap, the line of a claim shows.
  const isSolid = (kind: Kind) => Number(kindEntry(kind).look.line === 'solid');
  return `@layer components{${[
    ...kindNames.map((kind) => `[data-kind="${kind}"]{--kind:var(--color-${kind})}`),
    ...kindNames.map(numeralStyles),
    ...kindNames
      .toSorted((a, b) => isSolid(a) - isSolid(b))
      .map((kind) => markStyles[kindEntry(kind).look.line](kind)),
    statusStyles(),
    choiceStyles(),
  ].join('')}}`;
}

/** The outline of a box on the map for each style of line. A double line has a second box. */
const boxStyles: Readonly<Record<LineStyle, string>> = {
  solid: '',
  double: '',
  wavy: 'stroke-dasharray:8 3 2 3',
  dashed: 'stroke-dasharray:5 3',
  dotted: 'stroke-dasharray:0 4;stroke-linecap:round;stroke-width:2px',
};

/** Render the styles of the boxes on the map of claims. A claim is styled by its status. */
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
    '.map [data-rests] .box{fill:color-mix(in oklab,var(--color-claim-fill) 45%,var(--color-page))}',
    `.map ${disputedStatuses} .box{fill:var(--color-claim-fill);stroke:var(--kind-color);stroke-width:2.25px}`,
    `.map ${disputedStatuses} .what{fill:var(--kind-color)}`,
    // With system colours, lines and words distinguish the kinds.
    `@media (forced-colors:active){.map-part{${kindNames
      .map((kind) => `--color-${kind}:CanvasText;--color-${kind}-fill:Canvas;`)
      .join('')}}}`,
  ].join('');
}

/** The form beside the selected words. */
import {kindNames} from '../../annotate/model/kinds.ts';
import type {WrittenAnnotation} from '../../compose/written-annotation.ts';
import type {FieldProblem, OpenArticle, Refusal} from '../protocol/messages.ts';
import {createActorForm} from './actor-form.ts';
import {ask} from './ask.ts';
import {cleanAttributes, type Draft, keepDraft} from './draft.ts';
import {button, element, select} from './element.ts';
import {createControl, labelOf, listAttributes} from './fields.ts';
import {blockNames, findRange, type SelectedWords} from './page-text.ts';
import {proposeId} from './propose-id.ts';
import {createRelations} from './relations.ts';
import {say} from './say.ts';

/** The words that the form is about are lit as long as it is open. */
const highlight = new Highlight();
CSS.highlights.set('gloss-write', highlight);

/** The open form. */
let form: {
  close: () => void;
  isChanged: () => boolean;
  move: (selected: SelectedWords) => void;
};
let isOpen = false;

/** Return whether the form is open. */
export const isFormOpen = (): boolean => isOpen;

/**
 * Close the form. If something was written that is not saved, the editor is asked first.
 *
 * @returns whether it is closed
 */
export function closeForm(): boolean {
  if (isOpen && form.isChanged() && !confirm('Discard what you wrote?')) return false;
  if (isOpen) form.close();
  return true;
}

/** Give the open form other words. */
export function moveForm(selected: SelectedWords): void {
  form.move(selected);
}

/** Return whether the open form waits for other words. */
let isMoving = false;
export const isWaitingForWords = (): boolean => isOpen && isMoving;

/**
 * Open the form.
 *
 * @param isRestored whether the page was reloaded: then the focus stays
 */
export function openForm(draft: Draft, article: OpenArticle, isRestored = false): void {
  if (!closeForm()) return;
  const state: Draft = structuredClone(draft);
  const original = draft.edited?.id;
  const taken = article.takenIds.filter((id) => id !== original);
  const title = original === undefined ? 'New note' : `Edit “${original}”`;
  const dialog = element('form', {
    className: 'gloss-write',
    lang: 'en',
    dir: 'ltr',
    role: 'dialog',
    ariaLabel: title,
    noValidate: true,
  });
  const keep = () => keepDraft(state);
  const setAttribute = (name: string, value: string | undefined) => {
    state.written = {...state.written, attributes: {...state.written.attributes, [name]: value}};
    keep();
  };

  const words = element('blockquote', {dir: 'auto'});
  const gist = element('input', {type: 'text', value: state.written.gist, dir: 'auto'});
  const note = element('textarea', {rows: 5, value: state.written.note, dir: 'auto'});
  const id = element('input', {type: 'text', value: state.written.attributes['id'] ?? ''});
  const own = element('div', {className: 'own'});
  const more = element('details', {}, element('summary', {}, 'More'));
  const preview = element('details', {}, element('summary', {}, 'Preview of the note'));
  const previewed = element('div', {className: 'preview', dir: 'auto'});
  preview.append(previewed);
  const message = element('div', {className: 'message', role: 'alert'});

  const field = (name: string, label: string, control: HTMLElement): HTMLElement => {
    control.dataset['field'] = name;
    // A label would give its name to the buttons beside a control that is none.
    const isGroup = !control.matches('input, select, textarea');
    if (isGroup) control.ariaLabel = label;
    return element(
      isGroup ? 'div' : 'label',
      {className: 'field'},
      element('span', {}, label),
      control,
    );
  };

  const showWords = (): Range | undefined => {
    const passages = article.annotations.find((each) => each.id === original)?.passages ?? [];
    const ranges = (state.selected ? [state.selected] : passages).flatMap(
      (each) => findRange(each) ?? [],
    );
    highlight.clear();
    for (const range of ranges) highlight.add(range);
    // The words of an annotation are kept, in case it is deleted in the file.
    const [first] = passages;
    if (first && ranges[0] && !state.selected) state.passage = {...first, words: `${ranges[0]}`};
    words.textContent = (state.selected ?? state.passage)?.words ?? '';
    return ranges[0];
  };
  const proposed = () => {
    if (state.hasOwnId) return;
    const {kind, attributes} = state.written;
    id.value = proposeId(gist.value, attributes['actor'] ?? kind, taken);
    setAttribute('id', id.value);
  };
  const drawFields = () => {
    const {kind} = state.written;
    const attributes = listAttributes(kind);
    const create = (name: string) =>
      field(
        name,
        labelOf(name),
        createControl({kind, name, article}, state.written.attributes[name], (value) =>
          setAttribute(name, value),
        ),
      );
    own.replaceChildren(...attributes.own.map(create));
    const relations = createRelations(article, original, state.written.attributes, (replace) => {
      state.written = {...state.written, attributes: replace(state.written.attributes)};
      keep();
    });
    more.replaceChildren(
      more.firstChild as Node,
      field('relations', 'Relations', relations),
      ...attributes.common.map(create),
    );
    const name = (state.selected?.words ?? '').trim();
    const isKnown = article.actors.some(({names}) => names.includes(name));
    if (attributes.own.includes('actor') && name !== '' && !isKnown) own.append(offerActor(name));
  };
  /** Offer to create an actor of the selected name. */
  const offerActor = (name: string) => {
    const offer = button(`New actor “${name}”`, () => {
      offer.replaceWith(
        createActorForm(name, (created) => {
          article.actors = [...article.actors, {id: created, names: [name]}];
          setAttribute('actor', created);
          say(`The actor “${created}” was created.`);
          drawFields();
        }),
      );
      own.querySelector<HTMLElement>('fieldset textarea')?.focus();
    });
    return offer;
  };
  const kind = select(
    kindNames.map((name) => ({value: name, label: name})),
    state.written.kind,
    (value) => {
      state.written = {...state.written, kind: value};
      drawFields();
      proposed();
      keep();
    },
  );

  const move = button('Move to other words', () => {
    isMoving = true;
    say('Select the other words.');
    words.textContent = 'Select the other words on the page.';
  });
  const save = element('button', {type: 'submit', className: 'main'}, 'Save');
  save.title = 'Control + Enter';
  const actions = element('div', {className: 'actions'}, save, button('Cancel', closeForm));
  if (original !== undefined) actions.append(...createRemovals(original));

  /** The buttons that delete or withdraw the annotation. */
  function createRemovals(edited: string): HTMLElement[] {
    const withdraw = button('Withdraw …', () => {
      const reason = element('textarea', {rows: 3, dir: 'auto'});
      const confirm = button('Withdraw', () =>
        send({action: 'withdraw', id: edited, before: before(), reason: reason.value}, 'withdrawn'),
      );
      const label = field('reason', 'Why it is withdrawn. Readers see it.', reason);
      withdraw.replaceWith(label, confirm);
      reason.focus();
    });
    const remove = button('Delete …', () => {
      const confirm = button('Delete for good', () =>
        send({action: 'delete', id: edited, before: before()}, 'deleted'),
      );
      remove.replaceWith(confirm);
      confirm.focus();
    });
    return [withdraw, remove];
  }
  const before = () => (state.edited as NonNullable<Draft['edited']>).before;

  /** Send a change. What was written is kept until the server has saved it. */
  async function send(
    change: Parameters<typeof ask<'save'>>[1]['change'],
    done: string,
  ): Promise<void> {
    save.disabled = true;
    showProblems([]);
    // The page may reload before the answer is here.
    keepDraft({...state, sent: change.action});
    const result = await ask('save', {change});
    save.disabled = false;
    if (!result.ok) {
      keep();
      showRefusal(result.status, result.refusal);
      return;
    }
    const warnings = result.answer.warnings.map(({message: text}) => ` ${text}`).join('');
    say(`The note was ${done}.${warnings}`);
    form.close();
  }

  function submit(): void {
    if (save.disabled) return;
    const written = {...state.written, attributes: cleanAttributes(state.written)};
    const {selected, edited} = state;
    if (edited) {
      send({action: 'edit', id: edited.id, before: edited.before, written, selected}, 'saved');
    } else if (selected) send({action: 'add', selected, written}, 'saved');
  }

  function showProblems(problems: readonly FieldProblem[]): void {
    for (const old of dialog.querySelectorAll('.problem')) old.remove();
    for (const old of dialog.querySelectorAll('[aria-invalid]'))
      old.removeAttribute('aria-invalid');
    message.replaceChildren();
    let focused = false;
    for (const [nth, problem] of problems.entries()) {
      const text = element('p', {className: 'problem', id: `problem-${nth}`});
      text.append(problem.message, ' ', element('b', {}, problem.fix));
      const control = dialog.querySelector<HTMLElement>(`[data-field="${problem.field}"]`);
      if (!control) {
        message.append(text);
        continue;
      }
      control.ariaInvalid = 'true';
      control.setAttribute('aria-describedby', text.id);
      control.after(text);
      const fold = control.closest('details');
      if (fold) fold.open = true;
      if (!focused) control.focus();
      focused = true;
    }
  }

  function showRefusal(status: number, {message: text, problems = [], current}: Refusal): void {
    showProblems(problems);
    if (problems.length > 0 && status === 422) return;
    message.append(element('p', {className: 'problem'}, text));
    if (status !== 409 || current === undefined) return;
    if (current === null) {
      // The annotation was deleted: what was written becomes a new one.
      message.append(
        button('Add it again', () => {
          state.edited = undefined;
          state.selected ??= state.passage;
          submit();
        }),
      );
      return;
    }
    message.append(
      element('p', {}, 'In the file is now:'),
      element('pre', {dir: 'auto'}, `${current.gist}\n\n${current.note}`),
      button('Keep mine', () => {
        state.edited = {id: original as string, before: current};
        submit();
      }),
      button('Take that of the file', () =>
        openForm(
          {...state, edited: {id: original as string, before: current}, written: current},
          article,
        ),
      ),
    );
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  async function updatePreview(): Promise<void> {
    if (!preview.open) return;
    const result = await ask('preview', {note: note.value});
    // The server has made it safe, as it does for the page.
    if (result.ok) previewed.innerHTML = result.answer.html;
  }
  preview.ontoggle = updatePreview;
  note.oninput = () => {
    state.written = {...state.written, note: note.value};
    keep();
    clearTimeout(timer);
    timer = setTimeout(updatePreview, 300);
  };
  gist.oninput = () => {
    state.written = {...state.written, gist: gist.value};
    proposed();
    keep();
  };
  id.oninput = () => {
    state.hasOwnId = true;
    setAttribute('id', id.value);
  };
  dialog.onsubmit = (event) => {
    event.preventDefault();
    submit();
  };
  dialog.onkeydown = (event) => {
    // The keys of readers do not apply to the form.
    event.stopPropagation();
    if (event.key === 'Escape') closeForm();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat) submit();
  };

  drawFields();
  proposed();
  const passage = field('passage', 'Words', words);
  if (original !== undefined && state.written.quotations.length === 1) passage.append(move);
  dialog.append(
    element('h2', {}, title),
    passage,
    field('gist', 'Gist (Markdown): at most 12 words, always shown', gist),
    field('note', 'Note (Markdown)', note),
    preview,
    field('kind', 'Kind', kind),
    own,
    field('id', 'Id, part of the address', id),
    more,
    message,
    actions,
  );
  document.body.append(dialog);
  const range = showWords();
  place(dialog, range);
  const opener = document.activeElement;
  isOpen = true;
  isMoving = false;
  form = {
    isChanged: () =>
      describe(state.written) !== describe(draft.edited?.before) ||
      (draft.edited !== undefined && state.selected !== undefined),
    close: () => {
      isOpen = false;
      keepDraft(undefined);
      highlight.clear();
      dialog.remove();
      if (opener instanceof HTMLElement) opener.focus({preventScroll: true});
    },
    move: (selected) => {
      isMoving = false;
      state.selected = selected;
      keep();
      showWords();
      gist.focus({preventScroll: true});
    },
  };
  keep();
  if (!isRestored) gist.focus({preventScroll: true});
}

/** Describe what an editor writes in the form, to compare it. An id may be a proposal. */
function describe(written: WrittenAnnotation | undefined): string {
  const {id: _id, actor: _actor, ...attributes} = written ? cleanAttributes(written) : {};
  const {gist = '', note = ''} = written ?? {};
  return JSON.stringify([gist, note, Object.entries(attributes).sort()]);
}

/**
 * Place the form beside the text, over the margin; or beside or below the words if there is no
 * room. On phones it is at the bottom, by its styles.
 */
function place(dialog: HTMLElement, range: Range | undefined): void {
  const {offsetWidth} = dialog;
  const gap = 16;
  // Without a passage, such as one that was deleted in the file, the form is at the top.
  const words = range?.getBoundingClientRect() ?? new DOMRect(innerWidth, 0, 0, 0);
  if (innerWidth < 700) {
    // The form is in the lower part of the window.
    if (range) scrollBy(0, words.top - 4 * gap);
    return;
  }
  const parentElement = range?.startContainer.parentElement;
  const block = (parentElement?.closest(blockNames) ?? parentElement)?.getBoundingClientRect();
  const maxLeft = innerWidth - offsetWidth - 8;
  const isFree = (left: number) => left >= 8 && left <= maxLeft;
  const left = [block?.right, words.right]
    .map((right) => (right ?? Number.POSITIVE_INFINITY) + gap)
    .concat((block?.left ?? 0) - gap - offsetWidth, words.left - gap - offsetWidth)
    .find(isFree);
  const top = left === undefined ? words.bottom + gap : words.top;
  dialog.style.left = `${left ?? maxLeft}px`;
  // The form grows with its folds and problems, and stays in the window.
  new ResizeObserver(() => {
    const maxTop = innerHeight - dialog.offsetHeight - 8;
    dialog.style.top = `${Math.max(8, Math.min(top, maxTop))}px`;
  }).observe(dialog);
}

/** The bar at the bottom of the page: it switches writing on and off, and lists what to edit. */
import {foldText} from '../../annotate/text/fold.ts';
import type {OpenArticle} from '../protocol/messages.ts';
import {ask} from './ask.ts';
import {beginChoice, endChoice, isChoosing, moveChoice} from './choose-words.ts';
import {beginDraft, editDraft, readDraft} from './draft.ts';
import {button, element} from './element.ts';
import {closeForm, isFormOpen, isWaitingForWords, moveForm, openForm} from './form.ts';
import {countCharacters, readSelection, type SelectedWords} from './page-text.ts';
import {say, statusElement} from './say.ts';
import styles from './write.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

/** The entry of the local storage that records that writing is switched off. */
const storageKey = 'gloss-write';
let isOn = localStorage.getItem(storageKey) !== 'off';
let article: OpenArticle | undefined;

const toggle = button('Write', () => {
  if (isOn && !closeForm()) return;
  isOn = !isOn;
  localStorage.setItem(storageKey, isOn ? 'on' : 'off');
  update();
});
const keyboard = button('Choose words (w)', () => startChoice());
const edit = element('select', {ariaLabel: 'Edit a note'});
edit.onchange = () => {
  const annotation = article?.annotations.find(({id}) => id === edit.value);
  edit.value = '';
  if (annotation && article) openForm(editDraft(annotation), article);
};
const bar = element(
  'div',
  {className: 'gloss-write-bar', role: 'region', ariaLabel: 'Writing', lang: 'en', dir: 'ltr'},
  toggle,
  keyboard,
  edit,
  statusElement,
);

function update(): void {
  toggle.ariaPressed = String(isOn);
  keyboard.hidden = !isOn;
  edit.hidden = !isOn;
}

/** Load what the form needs, and compare the text of the page with that of the server. */
async function load(): Promise<void> {
  const result = await ask('open', {});
  if (!result.ok) return say(result.refusal.message);
  if (result.answer.characters !== countCharacters()) {
    return say('The page and the file differ. Reload the page.');
  }
  article = result.answer;
  const options = article.annotations.map(({id, label}) => element('option', {value: id}, label));
  edit.replaceChildren(element('option', {value: ''}, 'Edit a note …'), ...options);
  const draft = readDraft(article);
  if (draft && isOn && !isFormOpen()) openForm(draft, article, true);
}

/** Open the form for selected words, or give them to the form that waits for them. */
async function write(selected: SelectedWords): Promise<void> {
  if (!article) await load();
  if (!article) return;
  const result = await ask('select', selected);
  if (!result.ok) {
    return say(result.refusal.problems?.[0]?.message ?? result.refusal.message);
  }
  const {start, end, words} = result.answer;
  const whole = {start, end, words};
  if (isWaitingForWords()) return moveForm(whole);
  const name = foldText(words);
  const actor = article.actors.find(({names}) => names.some((each) => foldText(each) === name));
  openForm(beginDraft(whole, actor?.id), article);
}

/** Open the form for the selection of the page. */
function writeSelection(): void {
  const selected = readSelection();
  if (selected) write(selected);
}

function startChoice(): void {
  beginChoice();
  say('Arrows move, Shift and arrows extend, Enter writes, Escape ends.');
}

/** Return whether the editor is typing, or using a control. */
const isInControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, .gloss-write') !== null;

addEventListener('pointerup', (event) => {
  if (!isOn || isInControl(event.target) || bar.contains(event.target as Node)) return;
  if (isFormOpen() && !isWaitingForWords()) return;
  // The browser changes the selection after the event.
  setTimeout(writeSelection);
});

addEventListener(
  'keydown',
  (event) => {
    if (!isOn || isInControl(event.target)) return;
    const {key, ctrlKey, metaKey, altKey} = event;
    if (isChoosing()) {
      if (key === 'Enter') {
        endChoice();
        say('');
        writeSelection();
      } else if (key === 'Escape') {
        endChoice();
        say('');
      } else if (!moveChoice(event)) return;
      event.preventDefault();
      event.stopPropagation();
    } else if ((key === 'w' || event.code === 'KeyW') && !ctrlKey && !metaKey && !altKey) {
      event.preventDefault();
      startChoice();
    }
  },
  true,
);

// A note has a button to edit it when it opens.
addEventListener(
  'toggle',
  ({target}) => {
    const note = target as HTMLElement;
    const aside = note.querySelector?.(':scope > aside[id^="note-"]');
    if (!isOn || !aside || aside.querySelector('.edit')) return;
    const id = aside.id.replace('note-', '');
    const open = button('Edit', () => {
      const annotation = article?.annotations.find((each) => each.id === id);
      if (annotation && article) openForm(editDraft(annotation), article);
    });
    open.className = 'edit';
    open.lang = 'en';
    (aside.querySelector('.back') ?? aside).append(' ', open);
  },
  true,
);

document.body.append(bar);
update();
await load();

/** Edits in Russian, and in scripts that are hard in their own ways. */
import {asked, type Edit, proposed, unsettled} from './edit.ts';

export const scripts: readonly Edit[] = [
  [
    'Russian: a slip of the pen is corrected',
    'Об этом ⟦сообщает агенство новостей республики⟧ в понедельник.',
    'Об этом сообщает агентство новостей республики в понедельник.',
    proposed('сообщает агентство новостей республики'),
  ],
  [
    'Russian: ё is written out',
    'Они видели ⟦зеленые знамена на площади города⟧.',
    'Они видели зелёные знамена на площади города.',
    proposed('зелёные знамена на площади города'),
  ],
  [
    'Russian: quotation marks become guillemets',
    'Он назвал это ⟦"актом агрессии" против страны⟧.',
    'Он назвал это «актом агрессии» против страны.',
    'found',
  ],
  [
    'Russian: a comma is put in',
    'Он говорит: ⟦по его словам кризис пришел извне⟧.',
    'Он говорит: по его словам, кризис пришел извне.',
    asked('punctuation'),
  ],
  [
    'Russian: a negation is added',
    'Суд сказал: ⟦налог на топливо законен⟧ и нужен.',
    'Суд сказал: налог на топливо не законен и нужен.',
    asked('negation', 'word'),
  ],
  [
    'Russian: a negation gives way to a dash',
    'Известно: ⟦он не президент республики⟧ больше.',
    'Известно: он – президент республики больше.',
    asked('negation', 'word', 'punctuation'),
  ],
  [
    'Russian: possible becomes impossible',
    'Думают, что ⟦согласие между ними возможно⟧ уже сейчас.',
    'Думают, что согласие между ними невозможно уже сейчас.',
    asked('negation', 'word'),
  ],
  [
    'Russian: a number is corrected',
    'На площади ⟦задержали двадцать человек ночью⟧.',
    'На площади задержали тридцать человек ночью.',
    asked('number', 'word'),
  ],
  [
    'Russian: a day is corrected',
    'Заседание ⟦прошло в понедельник утром⟧ в Москве.',
    'Заседание прошло в пятницу утром в Москве.',
    asked('date', 'word'),
  ],
  [
    'Russian: a name in a case gives way to another',
    'Это было ⟦сказано Токаевым на заседании⟧ лидеров.',
    'Это было сказано Лукашенко на заседании лидеров.',
    asked('name', 'word'),
  ],
  [
    'Russian: one letter makes another verb',
    'Лидеры ⟦осудили действия властей города⟧ вчера.',
    'Лидеры обсудили действия властей города вчера.',
    asked('word'),
  ],
  [
    'Russian: who loves whom is swapped',
    'Говорят, что ⟦армия победила народ⟧ тогда.',
    'Говорят, что народ победила армия тогда.',
    asked('order', 'share'),
  ],
  [
    'Russian: its two ends change places and are respelled',
    'Вот ⟦все дело⟧, и с ним ⟦агенство страны⟧.',
    'Вот агентство страны и все дело.',
    'gone',
  ],
  [
    'Russian: it comes with a negation, and in another spelling',
    'Иванов: ⟦это было дело агенства⟧.',
    'Иванов: это было не дело агенства. Петров: это было дело агентства.',
    unsettled('Иванов:|это было не дело агенства', 'Петров:|это было дело агентства'),
  ],
  [
    'Russian: its sentence is repeated',
    'Утром тихо. ⟦Люди ушли с площади.⟧ Ночь.',
    'Утром тихо. Люди ушли с площади. Ночь. Люди ушли с площади.',
    unsettled('тихо.|Люди ушли с площади.', 'Ночь.|Люди ушли с площади.'),
  ],
  [
    'Arabic: a comma is put in',
    'قالوا إن ⟦الأزمة جاءت من الخارج والشعب بريء⟧ منها.',
    'قالوا إن الأزمة جاءت من الخارج، والشعب بريء منها.',
    asked('punctuation'),
  ],
  [
    'Arabic: a word is put in',
    'قالوا إن ⟦الأزمة جاءت من الخارج⟧ اليوم.',
    'قالوا إن الأزمة ما جاءت من الخارج اليوم.',
    asked('word'),
  ],
  [
    'Chinese: a sentence is put before it',
    '⟦危机来自外部⟧。',
    '总统今天讲话。危机来自外部。',
    'found',
  ],
  [
    'Chinese: inside becomes outside',
    '他说⟦这场严重的危机来自外部势力⟧。',
    '他说这场严重的危机来自内部势力。',
    asked('word'),
  ],
  [
    'Hindi: its paragraph is cut in two',
    '⟦संकट बाहर से आया। लोग चले गए⟧।',
    'संकट बाहर से आया।\n\nलोग चले गए।',
    'found',
  ],
  [
    'Vietnamese: letters are decomposed',
    'Họ nói ⟦khủng hoảng từ bên ngoài⟧.',
    `Họ nói ${'khủng hoảng từ bên ngoài'.normalize('NFD')}.`,
    'found',
  ],
  [
    'an emoji gets another skin',
    'He wrote: ⟦we won 👍 in the capital⟧.',
    'He wrote: we won 👍🏽 in the capital.',
    asked('punctuation'),
  ],
  [
    'a flag becomes another flag',
    'He wrote: ⟦we won 🇰🇿 in the capital⟧.',
    'He wrote: we won 🇰🇬 in the capital.',
    asked('punctuation'),
  ],
];

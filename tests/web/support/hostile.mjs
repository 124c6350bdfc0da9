// SPDX-License-Identifier: GPL-3.0-or-later
// Articles that try to become markup, to run, or to break the layout. Records of a JSON Lines file.

const longWord = 'Donaudampfschifffahrt'.repeat(15).slice(0, 300);

export const hostileArticles = [
  {
    id: 'hostile-markup',
    title: '<img src=x onerror=alert(1)> quarrel <script>alert(2)</script>',
    url: 'javascript:alert(3)',
    source: '<b onmouseover=alert(4)>Bold Source</b>',
    published: '2023-03-01',
    authors: ['<i>Mallory</i>'],
    actors: ['<svg onload=alert(5)>', '"><script>alert(6)</script>'],
    body:
      'The quarrel of <script>alert(7)</script> and <img src=x onerror=alert(8)> went on in Beijing.\n\n' +
      '</p><iframe src="javascript:alert(9)"></iframe> said the quarrel’s end was near. &lt;b&gt;entities&lt;/b&gt; &amp; more.',
  },
  {
    id: 'hostile-astral',
    title: '🎈🎈 𝔅alloon 𝒹iplomacy: the 🎈 zeppelin 👩‍👩‍👧 of Beijing',
    url: 'https://example.com/astral?a=1&b="2"',
    source: '𝕊ource 🗞️',
    published: '2023-02-10',
    body: '🎈🎈🎈 A zeppelin 🎈 rose over 𝔐ontana 👩‍👩‍👧‍👦 and the zeppelin’s crew waved 🇺🇸🇨🇳. Antony Blinken 🧑🏽‍💼 watched the zeppelin.',
  },
  {
    id: 'hostile-rtl',
    title: 'محادثات بكين \u202Eثلاثية (zeppelin) مستمرة',
    url: 'https://example.com/rtl',
    source: 'صحيفة الشرق',
    published: '2023-04-02',
    language: 'ar',
    body: 'تستمر المحادثات في بكين هذا الأسبوع. قال متحدث إن zeppelin ليس جزءا من المحادثات.\n\nشلوم שלום zeppelin עולם.',
  },
  {
    id: 'hostile-long',
    title: `${longWord} zeppelin ${longWord}`,
    url: `https://example.com/${longWord}`,
    source: longWord,
    actors: [longWord],
    body: `${longWord} zeppelin ${longWord}${longWord}${longWord}\n\n${longWord}`,
  },
  {
    id: 'hostile-bare',
    body: 'Without a title, a date, a source or an address, this zeppelin drifts through the archive.',
  },
];

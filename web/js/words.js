// SPDX-License-Identifier: GPL-3.0-or-later
// Every word the page says, in one place: a translation is this file again in another language.

const number = new Intl.NumberFormat('en');
const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

const count = (n, one, many) => `${number.format(n)} ${n === 1 ? one : many}`;

export const locale = 'en-GB';

export const words = {
  name: 'Readout',
  number: (n) => number.format(n),
  skip: 'Skip to the content',
  home: 'Readout: start again',
  documentTitle: (what) => (what ? `${what} – Readout` : 'Readout'),

  searchLabel: 'Search the articles',
  searchPlaceholder: 'Who, what, where…',
  searchButton: 'Search',
  suggestions: 'Suggestions',
  close: 'Close',
  theme: (name) => `Colours: ${name}`,
  themes: { auto: 'as the system', light: 'light', dark: 'dark' },

  resultsHeading: 'Results',
  searching: 'Searching…',
  found: (total) =>
    `${total.exact === false ? 'about ' : ''}${count(total.value, 'article', 'articles')}`,
  foundWithMore: (total, more) =>
    `${words.found(total)} with all words; ${number.format(more)} more with most`,
  partialBegin: 'From here on: most of the words, not all',
  partial: 'most of the words',
  untitled: 'Untitled',
  copies: (n) => `and ${count(n, 'copy', 'copies')}`,
  noSource: 'Unknown source',
  noDate: 'No date',
  moreTags: (n) => `${number.format(n)} more`,
  filterBy: (name) => `Show only articles with ${name}`,
  filterChosen: (name) => `${name} is chosen: remove this filter`,

  sortLabel: 'Sort by',
  sorts: { relevance: 'Relevance', newest: 'Newest first', oldest: 'Oldest first' },

  filters: 'Filters',
  filtersButton: (n) => (n ? `Filters (${n})` : 'Filters'),
  /** One of its values, and the list of them: the page has a list of each of these, in this order. */
  fields: {
    actor: { one: 'Actor', many: 'Actors' },
    issue: { one: 'Issue', many: 'Issues' },
    source: { one: 'Source', many: 'Sources' },
    language: { one: 'Language', many: 'Languages' },
    section: { one: 'Section', many: 'Sections' },
  },
  types: { person: 'person', country: 'country', organisation: 'organisation' },
  narrow: (list) => `Find in ${list}`,
  namesFound: (n, more) =>
    n ? `${more ? 'More than ' : ''}${count(n, 'name fits', 'names fit')}.` : 'No name fits.',
  showAll: (n, more) => `Show ${more ? 'the first' : 'all'} ${number.format(n)}`,
  showFewer: 'Show fewer',
  onlyMostFrequent: (n) => `The ${number.format(n)} most frequent are listed.`,
  ungrouped: 'Other',
  modeLabel: 'Several choices in one list mean',
  modes: { any: 'any of them', all: 'all of them' },
  dates: 'Dates',
  from: 'From',
  to: 'To',
  wrongDates: 'The first day comes after the last.',

  chipsLabel: 'Chosen filters',
  chipFrom: (date) => `from ${date}`,
  chipTo: (date) => `until ${date}`,
  chipMatch: { all: 'all words', any: 'any word' },
  chipCopies: 'every copy',
  chipWiden: 'whatever they are called',
  chipKinds: {
    from: 'Date',
    to: 'Date',
    match: 'Words',
    copies: 'Copies',
    widen: 'Actors named',
  },
  removeFilter: (kind, name) => `Remove filter ${kind}: ${name}`,
  clearFilters: 'Clear all',

  relaxed: (whole) =>
    whole
      ? `All of these words: ${count(whole, 'article', 'articles')} only. The others have most of them.`
      : 'No article has all of these words. These have most of them.',
  allWordsOnly: 'Insist on all words',
  anyWord: 'Look for any of the words',
  didYouMean: 'Did you mean',
  namesActors: (named) => `Among the words: ${named.map(({ name }) => name).join(', ')}.`,
  widen: 'Find them whatever they are called',
  damaged: 'Part of the index is damaged: articles may be missing.',
  ignored: (list) => `Too common to look for: ${list}`,
  understood: (text) => `Understood as: ${text}`,

  nothingTitle: 'No article fits',
  nothing: (text, filtered) =>
    `Nothing was found${text && ` for “${text}”`}${filtered ? ' with these filters' : ''}.`,
  withoutFilters: 'Search without the filters',
  everything: 'Show everything',
  beyondTitle: 'There is no such page',
  beyond: 'The results end before this page.',
  firstPage: 'Go to the first page',
  emptyIndexTitle: 'The index is empty',
  emptyIndex: 'Fill it from a folder of articles; this page sees them without a restart:',
  emptyIndexCommand: 'indexer add --index DIR ARTICLES',

  pagerLabel: 'Pages of results',
  page: (n) => `Page ${number.format(n)}`,
  previous: 'Previous',
  next: 'Next',
  lastReachable: (n) =>
    `Pages end at result ${number.format(n)}; narrow the search to see the rest.`,

  errorTitle: 'That did not work',
  notFoundTitle: 'There is no such article',
  notFound: 'It may have been removed from the index, or the link is incomplete.',
  unreachable: 'The server cannot be reached.',
  keepsTrying: 'This page keeps trying, and goes on as soon as there is an answer.',
  strangeAnswer: 'The server’s answer could not be read.',
  parameter: (name, message) => `${name}: ${message}`,
  requestId: 'Request',
  retry: 'Try again',

  homeTitle: 'Who is in the news, and what about',
  homeIntro: ({ articles }) =>
    `${count(articles, 'article', 'articles')}, each read for its actors and its issues.`,
  newestArticles: 'Newest articles',
  allArticles: 'All articles, newest first',
  leadingActors: 'Leading actors',
  leadingIssues: 'Leading issues',
  savedSearches: 'Saved searches',
  forget: (name) => `Forget ${name}`,
  newArticles: (n) => `${number.format(n)} new`,

  company: {
    actor: ['Appears with', 'What it is about'],
    issue: ['Who takes part', 'Also about'],
  },
  roles: 'Offices',
  term: (from, to) =>
    from && to ? `${from} – ${to}` : from ? `since ${from}` : to && `until ${to}`,
  alsoCalled: 'Also called',
  together: 'Who appears with whom',
  searchThese: (found) => `Search these ${found}`,

  timeline: 'Timeline',
  timelineTable: 'As a table',
  span: (from, to, n, undated) =>
    `${from} – ${to}: ${count(n, 'article', 'articles')}` +
    (undated ? `; ${number.format(undated)} without a date` : ''),
  fromTo: (from, to) => `${from} – ${to}`,
  spanFrom: 'First day of the span',
  spanTo: 'Last day of the span',
  spanColumn: 'Span',
  countColumn: 'Articles',

  matrix: 'Who with what',
  pair: (one, other) => `${one}, ${other}`,
  matrixCell: (names, n) => `${names}: ${count(n, 'article', 'articles')}`,

  takeaway: 'Take away',
  shareLink: 'Link to this view',
  apiCall: 'As API call',
  curlLine: 'On the command line',
  copy: 'Copy',
  copyOf: (label) => `Copy: ${label}`,
  copied: 'Copied.',
  copyByHand: 'Selected: copy it with the keyboard.',
  saveSearch: 'Save this search',
  unsave: 'Forget this search',
  exportCsv: 'All articles as CSV',
  exportJson: 'All articles as JSON Lines',
  feed: 'Feed of this search (Atom)',
  saveHelp: 'Kept in this browser, with the number of new articles on the start page.',

  help: 'How to search',
  loading: 'Loading…',
  helpSyntax: 'What can be written',
  helpFields: 'Fields',
  helpKeys: 'The key / leads to the search field.',

  backToResults: 'Back to the results',
  toStart: 'Start page',
  original: (host) => `Read the original at ${host}`,
  madeTitle: 'The article has no title of its own; this one is made from its text.',
  by: (authors) => `By ${authors}`,
  language: languageName,
  similar: 'Similar articles',
  copiesElsewhere: 'The same text elsewhere',
  who: 'Who',
  what: 'What',
  jumpToTags: 'Who and what',
  noActors: 'No actors were found in this article.',
  noIssues: 'No issues were found in this article.',
  mentions: (n) => count(n, 'mention', 'mentions'),
  sentences: (n) => count(n, 'sentence', 'sentences'),
  tagHelp: 'Point at a name to light it in the text; choose it to see the sentences.',
  fromMetadata: 'Given by the article itself.',
  noEvidence: 'Shown by the article as a whole.',
  moreEvidence: (n) => `${number.format(n)} more in the text`,
  showInText: 'Show in the text',
  about: (name) => `More about ${name}`,
  noText: 'This article has no text.',
};

function languageName(code) {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}

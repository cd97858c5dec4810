// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { collectText } from '../../entrypoints/content/collect-text.ts';
import { countWords } from '../../entrypoints/content/find-article.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const texts = (html: string): string[] => collectText(parse(html)).blocks.map((block) => block.text);
const places = (html: string): string[] => collectText(parse(html)).blocks.map((block) => `${block.place}: ${block.text}`);

const SENTENCE = 'The leaders met again in the old town hall and spoke for hours about the treaty and its terms. ';
const PARAGRAPH = SENTENCE.repeat(4).trim();
const ARTICLE = `<p>${PARAGRAPH}</p>`.repeat(3);

describe('collectText', () => {
  it.each([
    ['one paragraph', '<p>One two.</p>', ['One two.']],
    [
      'joins across inline elements',
      '<p>The <b>Bucharest</b> <i>sum</i>mit of <a href="/x"><em>2008</em></a>.</p>',
      ['The Bucharest summit of 2008.'],
    ],
    ['reads a line break as one space', '<p>one<br>two <br> three<br/><br/>four</p>', ['one two three four']],
    ['ignores a word break opportunity', '<p>Mos<wbr>cow</p>', ['Moscow']],
    ['folds white space, hard spaces too', '<p>\n one\t\ttwo&nbsp;&nbsp; three \n</p>', ['one two three']],
    ['ends a block where a block begins', '<div>before<p>inside</p>after</div>', ['before', 'inside', 'after']],
    ['reads lists and definitions', '<ul><li>one<ul><li>two</li></ul></li></ul><dl><dt>t<dd>d</dl>', ['one', 'two', 't', 'd']],
    ['leaves out empty blocks', '<p> </p><p>&nbsp;</p><p>x</p><p></p>', ['x']],
    [
      'leaves out scripts, styles and templates',
      '<p>a<script>b()</script><style>c{}</style><template>d</template><noscript>e</noscript>f</p>',
      ['af'],
    ],
    [
      'leaves out hidden text',
      '<p>a</p><p hidden>b</p><p aria-hidden="true">c</p><p style="color:red; display: none">d</p><p style="visibility:hidden">e</p>',
      ['a'],
    ],
    ['keeps text that only looks hidden by its attributes', '<p aria-hidden="false">a</p><p style="display:block">b</p>', ['a', 'b']],
    ['leaves out code and keeps the words around it apart', '<p>use<code>x</code>now</p><pre>block</pre>', ['use now']],
    [
      'leaves out what can be edited',
      '<div contenteditable>a</div><div contenteditable="plaintext-only">b</div><p contenteditable="false">c</p>',
      ['c'],
    ],
    ['leaves out form fields', '<p>a <input value="x"><select><option>y</select><textarea>z</textarea><button>go</button> b</p>', ['a b']],
    ['leaves out small forms', '<form><p>Get our letter</p></form><p>a</p>', ['a']],
    ['reads a form around the whole page', '<form><h1>Head</h1><p>a</p></form>', ['Head', 'a']],
    [
      'leaves out navigation, asides and footers',
      '<nav>a</nav><aside>b</aside><footer>c</footer><div role="navigation">d</div><p>e</p>',
      ['e'],
    ],
    ['leaves out pictures, formulas and frames', '<p>a<svg><text>b</text></svg><math><mi>c</mi></math><iframe>d</iframe>e</p>', ['a e']],
    [
      'leaves out a comment section by its identifier',
      '<p>a</p><div id="comments">b</div><section id="disqus_thread">c</section><li id="comment-12">d</li>',
      ['a'],
    ],
    ['leaves out a comment section by its type', '<p>a</p><div itemscope itemtype="https://schema.org/Comment">b</div>', ['a']],
    ['leaves out a comment section by its element', '<p>a</p><site-comments>b</site-comments>', ['a']],
    [
      'keeps text whose identifier or class only mentions comments',
      '<p id="no-comment-from-minister">a</p><p class="comments">b</p><main id="comments"><p>c</p></main>',
      ['a', 'b', 'c'],
    ],
    ['leaves out a closed dialog and reads an open one', '<dialog>a</dialog><dialog open>b</dialog>', ['b']],
    ['leaves out the title', '<title>a</title><p>b</p>', ['b']],
    ['reads broken markup', '<p>a<b>b<p>c</b>d', ['ab', 'cd']],
    ['reads unknown elements as inline', '<p>a <x-term>b</x-term>c</p>', ['a bc']],
  ])('%s', (_title, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it.each([
    ['an empty document', ''],
    ['a frameset', '<frameset><frame src="x"></frameset>'],
    ['a document of white space', '<body> \n </body>'],
  ])('finds nothing in %s', (_title, html) => {
    expect(collectText(parse(html))).toMatchObject({ blocks: [], isArticle: false });
  });

  it('finds nothing in XML and in a document without an element', () => {
    const xml = new DOMParser().parseFromString('<rss><item>text</item></rss>', 'text/xml');
    expect(collectText(xml).blocks).toEqual([]);
    xml.documentElement.remove();
    expect(collectText(xml).blocks).toEqual([]);
  });

  it('numbers blocks from 0 in document order', () => {
    expect(collectText(parse('<h2>a</h2><p>b</p><p>c</p>')).blocks.map((b) => [b.id, b.text])).toEqual([
      [0, 'a'],
      [1, 'b'],
      [2, 'c'],
    ]);
  });

  it('maps each piece to its text node', () => {
    const [block] = collectText(parse('<p> The <b> Bucharest</b> summit</p>')).blocks;
    expect(block?.pieces.map((piece) => [piece.start, piece.node.data])).toEqual([
      [0, ' The '],
      [4, ' Bucharest'],
      [13, ' summit'],
    ]);
  });

  it('says where each block of an article stands', () => {
    const html = `<header><p>Site</p></header><article><h1>Head</h1><p>${PARAGRAPH}</p><h2>Sub</h2><p>${PARAGRAPH}</p>
      <figure><figcaption>Cap</figcaption></figure><table><caption>T</caption><tr><th>Year<td>2008</table><p>${PARAGRAPH}</p></article><p>More</p>`;
    expect(places(html).map((line) => line.slice(0, 20))).toEqual([
      'outside: Site',
      'headline: Head',
      'article: The leaders',
      'heading: Sub',
      'article: The leaders',
      'caption: Cap',
      'caption: T',
      'table: Year',
      'table: 2008',
      'article: The leaders',
      'outside: More',
    ]);
  });

  it('takes the first h1 that holds text as headline, inside the article or not', () => {
    expect(places(`<h1><img alt="Logo"></h1><h1>Head</h1><article><h1>Other</h1>${ARTICLE}</article>`).slice(0, 2)).toEqual([
      'headline: Head',
      'heading: Other',
    ]);
  });

  it('reads a table that only arranges the page as running text', () => {
    expect(places(`<table><tr><td>Menu<td>${ARTICLE}</table>`).map((line) => line.split(':')[0])).toEqual([
      'outside',
      'article',
      'article',
      'article',
    ]);
  });

  it('takes the innermost landmark that holds half of the long text', () => {
    const found = collectText(parse(`<main><article id="in">${ARTICLE}</article><p>${PARAGRAPH}</p></main>`));
    expect(found.article?.id).toBe('in');
  });

  it('takes the outer landmark where several inner ones share the text', () => {
    const list = `<article><p>${PARAGRAPH}</p></article>`.repeat(3);
    expect(collectText(parse(`<main id="out">${list}</main>`)).article?.id).toBe('out');
  });

  it('takes the smallest element where no landmark holds half', () => {
    expect(collectText(parse(`<div><div id="story">${ARTICLE}</div><div><p>${PARAGRAPH}</p></div></div>`)).article?.id).toBe('story');
  });

  it.each([
    ['150 words in three long blocks', ARTICLE, true],
    ['two long blocks', `<p>${PARAGRAPH}</p><p>${PARAGRAPH}</p>`, false],
    ['three long blocks with few words', `<p>${SENTENCE}</p>`.repeat(3), false],
    ['many short blocks', '<p>Short words here, again and again.</p>'.repeat(60), false],
    ['text that is mostly links', `<p><a href="/">${PARAGRAPH}</a></p>`.repeat(3), false],
  ])('judges %s', (_title, html, expected) => {
    expect(collectText(parse(`<article>${html}</article>`)).isArticle).toBe(expected);
  });

  it('reads open shadow roots in page order, with what their slots show', () => {
    const page = parse('<p>one</p><x-host><span slot="s">slotted</span><i>not shown</i></x-host><p>three</p>');
    const root = page.querySelector('x-host')?.attachShadow({ mode: 'open' });
    root!.innerHTML = '<p>two <slot name="s">default</slot></p><slot name="none"><p>fallback</p></slot>';
    const found = collectText(page);
    expect(found.blocks.map((b) => b.text)).toEqual(['one', 'two slotted', 'fallback', 'three']);
    expect(found.shadowRoots).toEqual([root]);
  });

  it('leaves closed shadow roots alone', () => {
    const page = parse('<x-host>light</x-host>');
    page.querySelector('x-host')!.attachShadow({ mode: 'closed' }).innerHTML = '<p>secret</p>';
    expect(collectText(page).blocks.map((b) => b.text)).not.toContain('secret');
  });

  it('is not led astray by form controls named as properties of nodes', () => {
    const names = ['firstChild', 'nextSibling', 'nodeType', 'localName', 'getAttribute', 'shadowRoot', 'querySelector', 'namespaceURI'];
    const page = parse(`<form><h1>Head</h1>${names.map((n) => `<input name="${n}">`).join('')}<p>a</p></form><p>b</p>`);
    expect(collectText(page).blocks.map((b) => b.text)).toEqual(['Head', 'a', 'b']);
  });

  it('walks 5,000 elements deep', () => {
    const page = parse('<body></body>');
    let at: Element = page.body;
    for (let depth = 0; depth < 5000; depth += 1) at = at.appendChild(page.createElement(depth % 2 ? 'div' : 'span'));
    at.append('deep');
    expect(collectText(page).blocks.map((b) => b.text)).toEqual(['deep']);
  });

  it('stops at the limit and says so', () => {
    const page = parse('<p>one two</p><p>three four</p><p>five</p>');
    expect(collectText(page, 12)).toMatchObject({ tooLong: true, blocks: [{ text: 'one two' }, { text: 'three four' }] });
    expect(collectText(page, 100).tooLong).toBe(false);
  });
});

describe('countWords', () => {
  it.each([
    ['The leaders’ two-day summit in 2008', 6],
    ['北约布加勒斯特峰会宣言', 6],
    ['Питання щодо договору', 3],
    ['… — !', 0],
  ])('%s', (text, expected) => expect(countWords(text)).toBe(expected));
});

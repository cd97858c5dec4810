import { defineContentScript } from '#imports';
import './marks.css';
import { runPage } from './run-page.ts';
import { readHost, samePage, whenReady } from './whereabouts.ts';

export default defineContentScript({
  // A placeholder: the build puts the listed hosts here.
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const isLate = document.readyState !== 'loading' || document.body !== null;
    let address = location.href;
    const stopping = new AbortController();
    runPage({
      signal: AbortSignal.any([ctx.signal, stopping.signal]),
      stop: () => stopping.abort(),
      isGone: () => ctx.isInvalid || stopping.signal.aborted,
      isTop: window === window.top,
      host: readHost,
      isLate,
      whenReady: whenReady(),
      onOtherPage(callback) {
        const look = () => {
          const before = address;
          address = location.href;
          if (ctx.isValid && !stopping.signal.aborted && !samePage(before, address)) callback();
        };
        // The event comes while the old address still stands, and also when the page is about to be left.
        ctx.addEventListener(window, 'wxt:locationchange', () => void setTimeout(look, 0));
      },
    });
  },
});

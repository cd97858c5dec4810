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
    runPage({
      signal: ctx.signal,
      isGone: () => ctx.isInvalid,
      isTop: window === window.top,
      host: readHost,
      isLate,
      whenReady: whenReady(),
      onOtherPage(callback) {
        ctx.addEventListener(window, 'wxt:locationchange', () => {
          const before = address;
          address = location.href;
          if (!samePage(before, address)) callback();
        });
      },
    });
  },
});

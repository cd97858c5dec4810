/**
 * Effects run at once. Preact waits for a frame of the document, and its timer for documents that draw none may fire when the
 * test's document is gone already.
 */
import { options } from 'preact';

options.requestAnimationFrame = (flush) => queueMicrotask(flush);

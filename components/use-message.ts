import { useEffect, useState } from 'preact/hooks';

/** How long a message stands. */
const SAID_MS = 2000;
/** One that is no short sentence stands longer. */
const LONG_SAID_MS = 5000;
const LONG = 32;

/** A message that goes by itself, and how to say one. */
export function useMessage(): [string, (message: string) => void] {
  const [message, setMessage] = useState({ text: '' });
  useEffect(() => {
    if (message.text === '') return undefined;
    const timer = setTimeout(() => setMessage({ text: '' }), message.text.length > LONG ? LONG_SAID_MS : SAID_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return [message.text, (text) => setMessage({ text })];
}

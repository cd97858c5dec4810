/** English words that tell no text from another; left out on both sides of a search. `us` and `may` stay: one is a country, one a month. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about also am an and any are as at be because been being both but by can could did do does doing during each either few for from had has
  have having he her here hers herself him himself his how i if in into is it its itself me more most much my myself neither nor not of off
  on once only or other our ours ourselves out over own same shall she should so some such than that the their theirs them themselves then
  there these they this those through to too under until up upon very was we were what when where whether which while who whom whose why will
  with would yet you your yours yourself yourselves isn aren wasn weren hasn haven hadn don doesn didn wouldn couldn shouldn mustn needn t re ve ll`.split(
    /\s+/,
  ),
);

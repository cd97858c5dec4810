import { useTexts } from './texts.tsx';

export interface SiteHeadProps {
  /** The state in a few words, and the small line under it. */
  title: string;
  where?: string;
  /** The site's switch; absent in states in which there is nothing to switch. */
  /** The state's rank among the headings: the surface's own, or that of a view in it. Default 1. */
  level?: 1 | 2;
  site?: { readonly host: string; readonly on: boolean; readonly onSwitch: (on: boolean) => void };
}

/** The state's sentence, one heading in two lines, with the switch of the site beside it. */
export function SiteHead({ title, where, level = 1, site }: SiteHeadProps) {
  const { text } = useTexts();
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <header class="site-head">
      <Heading class="site-state">
        <span class="site-title">{title}</span>
        {where && (
          <>
            {' '}
            <span class="site-where">{where}</span>
          </>
        )}
      </Heading>
      {site && (
        <button
          type="button"
          class="site-switch"
          role="switch"
          aria-checked={site.on}
          aria-label={text('view_site_switch', { host: site.host })}
          onClick={() => site.onSwitch(!site.on)}
        />
      )}
    </header>
  );
}

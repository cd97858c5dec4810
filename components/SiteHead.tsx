import { useTexts } from './texts.tsx';

export interface SiteHeadProps {
  /** The state in a few words, and the small line under it. */
  title: string;
  where?: string;
  /** The site's switch; absent in states in which there is nothing to switch. */
  site?: { readonly host: string; readonly on: boolean; readonly onSwitch: (on: boolean) => void };
}

/** The state's sentence, one heading in two lines, with the switch of the site beside it. */
export function SiteHead({ title, where, site }: SiteHeadProps) {
  const { text } = useTexts();
  return (
    <header class="site-head">
      <h1 class="site-state">
        <span class="site-title">{title}</span>
        {where && (
          <>
            {' '}
            <span class="site-where">{where}</span>
          </>
        )}
      </h1>
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

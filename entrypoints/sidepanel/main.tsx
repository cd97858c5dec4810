import { browserTexts } from '../../common/texts.ts';
import { createDeskServices } from './browser-desk-services.ts';
import { mountPanel } from './mount-panel.tsx';

const root = document.getElementById('panel');
if (root) mountPanel(root, await createDeskServices(location.href), browserTexts());

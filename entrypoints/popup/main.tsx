import { findTab } from '../../common/browser-tab-services.ts';
import { browserTexts } from '../../common/texts.ts';
import { createPopupServices } from './browser-popup-services.ts';
import { mountPopup } from './mount-popup.tsx';

const root = document.getElementById('popup');
const tabId = await findTab(location.href);
if (root && tabId !== undefined) mountPopup(root, await createPopupServices(tabId), browserTexts());

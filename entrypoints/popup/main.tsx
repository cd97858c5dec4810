import { createTabServices, findTab } from '../../common/browser-tab-services.ts';
import { browserTexts } from '../../common/texts.ts';
import { mountPopup } from './mount-popup.tsx';

const root = document.getElementById('popup');
const tabId = await findTab(location.href);
if (root && tabId !== undefined) mountPopup(root, createTabServices(tabId), browserTexts());

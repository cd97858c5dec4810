import { browserTexts } from '../../common/texts.ts';
import { createBrowserServices, findTab } from './browser-services.ts';
import { mountPopup } from './mount-popup.tsx';

const root = document.getElementById('popup');
const tabId = await findTab(location.href);
if (root && tabId !== undefined) mountPopup(root, createBrowserServices(tabId), browserTexts());

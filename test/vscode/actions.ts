import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { root } from '../../client/tools/installCodeServer.ts';
import type { Theme } from './options.ts';

/** What a person can do and see. `ui.ts` offers the same to the tests, without the page. */
export const actions = {
  /** Presses keys together; `ControlOrMeta` is ⌘ on a Mac. */
  press: (page: Page, keys: string) => page.keyboard.press(keys),
  /** Types a text key by key. */
  type: (page: Page, text: string) => page.keyboard.type(text, { delay: 15 }),
  /** Inserts a text at once, as a paste does: nothing is completed or closed automatically. */
  insertText: (page: Page, text: string) => page.keyboard.insertText(text),
  /** Clicks the first element that matches. */
  click: (page: Page, selector: string, options: TextOption & { button?: 'right' } = {}) =>
    find(page, selector, options).click(options.button && { button: options.button }),
  /** Moves the mouse onto the first element that matches. */
  hover: (page: Page, selector: string, options: TextOption = {}) => find(page, selector, options).hover(),
  /** Moves the mouse to an empty place in the status bar, where nothing is shown because of it. */
  restMouse: (page: Page) => page.mouse.move(600, 785),
  /** Waits until an element is to be seen, or with `gone`, until none is. */
  waitFor: (page: Page, selector: string, options: TextOption & { gone?: boolean } = {}) =>
    find(page, selector, options).waitFor({ state: options.gone ? 'hidden' : 'visible' }),
  /** The texts of all elements that match now. A no-break space, as the editor writes them, is a space. */
  texts: async (page: Page, selector: string) =>
    (await page.locator(selector).allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' ')),
  /** What stands in all fields to type into that match now. */
  values: (page: Page, selector: string) =>
    page.locator(selector).evaluateAll((elements) => (elements as HTMLInputElement[]).map(({ value }) => value)),
  /** Waits until an element of the webview is to be seen. */
  waitForView: (page: Page, selector: string, options: TextOption = {}) =>
    find(webviewOf(page), selector, options).waitFor({ state: 'visible' }),
  /** Clicks an element of the webview. */
  clickView: (page: Page, selector: string, options: TextOption = {}) =>
    find(webviewOf(page), selector, options).click(),
  /** The texts of all elements of the webview that match now. */
  viewTexts: (page: Page, selector: string) => webviewOf(page).locator(selector).allInnerTexts(),
  /** What a screen reader says of all elements of the webview that match now: their labels, or else their texts. */
  viewLabels: (page: Page, selector: string) =>
    webviewOf(page)
      .locator(selector)
      .evaluateAll((elements) => elements.map((each) => each.getAttribute('aria-label') ?? each.textContent ?? '')),
  /** Where the links of the webview lead that match now. */
  viewLinks: (page: Page, selector: string) =>
    webviewOf(page)
      .locator(selector)
      .evaluateAll((elements) => elements.map((each) => each.getAttribute('href') ?? '')),
  /** The pictures that match now, each by its description, in the webview with `inView`; and whether there is anything to be seen of it. */
  pictures: (page: Page, selector: string, { inView }: { inView?: boolean } = {}) =>
    (inView ? webviewOf(page) : page).locator(selector).evaluateAll((elements) =>
      (elements as HTMLImageElement[]).map(({ alt, complete, naturalWidth }) => ({
        alt,
        isSeen: complete && naturalWidth > 0,
      })),
    ),
  /** How many elements match now. */
  count: (page: Page, selector: string) => page.locator(selector).count(),
  /** Takes a picture, of a part of the window with `clip`: `test-results/screenshots/dark/NAME.png`, or `light`. */
  screenshot: async (page: Page, name: string, { clip }: { clip?: Clip } = {}) => {
    const theme: Theme = (await page.locator('.monaco-workbench.vs').count()) > 0 ? 'light' : 'dark';
    await page.screenshot({
      animations: 'disabled',
      ...(clip && { clip }),
      path: join(root, 'test-results', 'screenshots', theme, `${name}.png`),
    });
  },
};

/** In pixels. */
interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface TextOption {
  /** A text that the element must contain. */
  readonly text?: string;
}

/** A webview is a frame in a frame. */
function webviewOf(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').first().frameLocator('#active-frame');
}

function find(page: Page | FrameLocator, selector: string, { text }: TextOption) {
  return page
    .locator(selector)
    .filter(text === undefined ? {} : { hasText: text })
    .first();
}

// Printing: paper is white, and pictures keep the pixels that they were drawn with.

const WIDTH = 700; // pixels between the margins of a sheet of A4, and of Letter

/**
 * Print with these elements, which hold pictures, as they are on the screen: as large as that, and
 * scaled down to the sheet. Nothing can be drawn anew for a sheet, whose size is not known before.
 * @param {HTMLElement[]} pictures
 */
export function fitForPaper(pictures = []) {
  const root = document.documentElement;
  /** @type {string | undefined} */
  let theme;
  addEventListener("beforeprint", () => {
    theme = root.dataset.theme;
    root.dataset.theme = "light";
    for (const { style, clientWidth, clientHeight } of pictures) {
      style.setProperty("--wide", `${clientWidth}px`);
      style.setProperty("--high", `${clientHeight}px`);
      style.setProperty("--paper", String(Math.min(1, WIDTH / Math.max(1, clientWidth))));
    }
  });
  addEventListener("afterprint", () => {
    root.dataset.theme = theme;
  });
}

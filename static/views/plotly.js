// Plotly, loaded once when it is first needed: evaluating it takes a second, which the page's
// frame, its controls and the first race do not wait for.

/** @type {Promise<any> | null} */
let loading = null;

export function loadPlotly() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = document.querySelector('meta[name="plotly"]')?.getAttribute("content") ?? "";
    script.onload = () => resolve(globalThis.Plotly);
    script.onerror = () => {
      loading = null;
      script.remove();
      reject(new TypeError("Plotly could not be loaded"));
    };
    document.head.append(script);
  });
  return loading;
}

/** What every plot of the page has in common: nothing that talks to a cloud, no logo. */
export const CONFIG = {
  displaylogo: false,
  displayModeBar: false,
  showSendToCloud: false,
  plotlyServerURL: "",
  responsive: false,
  doubleClick: false,
};

/** WebGL text knows no "inherit". */
export const FONT = "system-ui, sans-serif";

/** Words so many times as large as usual are for the last row of a hall. */
export const HALL = 2;

/** An axis as both 2-D plots want it. */
export const axis = (theme, more) => ({
  color: theme.text,
  gridcolor: theme.grid,
  zeroline: false,
  tickfont: { size: 11 * theme.large },
  ticks: "outside",
  ticklen: 4,
  ...more,
});

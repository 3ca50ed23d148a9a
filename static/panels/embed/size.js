// Tells the page around the frame how high the frame would best be, whenever that changes.

const SHAPE = 0.62; // of the width: as high is a page that fills its frame

/**
 * A page that fills its frame would like a good shape; any other as much as it is high.
 * @param {{high: number, frame: {width: number, height: number}}} page
 */
export const wanted = ({ high, frame }) =>
  Math.abs(high - frame.height) < 2 ? Math.round(frame.width * SHAPE) : Math.ceil(high);

/** @param {(message: object) => void} send */
export function tellSize(send) {
  let told = 0;
  const tell = () => {
    const frame = { width: innerWidth, height: innerHeight };
    const height = wanted({ high: document.body.getBoundingClientRect().height, frame });
    if (height === told) return;
    told = height;
    send({ subject: "lti.frameResize", height });
    send({ downhill: { height } });
  };
  new ResizeObserver(tell).observe(document.body);
}

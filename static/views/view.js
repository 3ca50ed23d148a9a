// The views by name, and what the stage expects of each.
import { ContourView } from "./contour.js";
import { ProfileView } from "./profile.js";
import { Surface3dView } from "./surface3d.js";
import { TilesView } from "./tiles.js";

/** @import { Picture, StationaryPoint } from "../model/heights.js" */
/** @import { Box, Point, Range } from "../model/pixels.js" */
/** @import { Trajectory } from "../model/race.js" */
/** @import { Eye } from "./eye.js" */
/** @import { Stage } from "./stage.js" */
/** @import { Place } from "./strokes.js" */

/**
 * @typedef {object} Frame
 * @property {Box} box
 * @property {(point: Point, upright?: boolean) => Point} at the pixel of a point of the plane; its
 *   second number is a height where it is upright
 * @property {boolean} [flat] whether it shows a curve
 * @property {boolean} [small]
 */

/**
 * @typedef {object} View one way to show the stage's surface and the walks on it
 * @property {Range} range the piece of the plane that it shows
 * @property {Box} [box] where it shows one plane only
 * @property {() => (Box | undefined)[]} boxes where it shows a plane
 * @property {(width: number, height: number, wanted: Range) => void} resize
 * @property {(picture: Picture) => void} setPicture
 * @property {(lane: Trajectory, end: number, key: number) => Place} points of a lane's path
 * @property {(range: Range) => void} [show] another piece of the plane, while fingers or keys move it
 * @property {(text: string) => void} describe
 * @property {() => void} close
 * @property {() => void} [look] when the camera changed
 * @property {Eye} [eye] where it is looked at from
 * @property {{element: HTMLElement}} [plot] what takes the focus
 * @property {boolean} [ofLanes] whether it has a place for each lane that is shown
 * @property {(losses: Map<number, number>) => void} [showLosses] by the keys of lanes
 * @property {(key: number) => Box | undefined} [batchBox] where a lane's batch contours go
 * @property {(key: number, height: number) => Frame | undefined} [frameOf] where a lane's step is
 *   drawn, which began at a height
 * @property {(start: Point) => ArrayLike<number>} [startPixel]
 * @property {(start: Point) => ArrayLike<number>[]} [startPixels] in each of many planes
 * @property {(point: StationaryPoint) => Iterable<number>[]} [spots] where a point of the surface
 *   is in each of the boxes
 * @property {(px: number, py: number, box: Box) => Point} [startAt]
 */

/** @type {Record<string, new (stage: Stage) => View>} */
const VIEWS = { contour: ContourView, tiles: TilesView, "3d": Surface3dView, profile: ProfileView };

/**
 * @param {string} name
 * @param {Stage} stage
 */
export const openView = (name, stage) => new VIEWS[name](stage);

// SPDX-License-Identifier: EUPL-1.2
// The assembly as a drawing. While a vote is open its seats fill from left to right in
// ink, whoever voted; when the result is shown they become the marks of the choices.
import type { Choice } from '../core/choices';
import { blocks, hemicycle, type Seat } from './hemi';
import { MarkDrawing } from './Mark';

const WIDTH = 400;
const INNER = 0.5;
/** Room above the arc for the threshold's number. */
const LABEL = 24;

interface HemicycleProps {
  seats: number;
  /** How many seats are inked; without a result. */
  filled: number;
  choices?: Choice[];
  /** Votes by choice: the seats turn into marks. */
  votes?: readonly number[];
  /** Draws the threshold after this many seats; null or 0 for none. */
  line?: number | null;
  label: string;
}

export function Hemicycle({ seats, filled, choices, votes, line, label }: HemicycleProps) {
  const places = hemicycle(seats, WIDTH, INNER);
  const owners = votes ? blocks(votes) : [];
  return (
    <svg
      class="drawing hemicycle"
      viewBox={
        line
          ? `${-4 - LABEL} ${-4 - LABEL} ${WIDTH + 8 + 2 * LABEL} ${WIDTH / 2 + 8 + LABEL}`
          : `-4 -4 ${WIDTH + 8} ${WIDTH / 2 + 8}`
      }
      role="img"
      aria-label={label}
      preserveAspectRatio="xMidYMax meet"
    >
      {places.map((seat, index) => {
        const choice = choices && owners[index] !== undefined ? choices[owners[index]] : undefined;
        return choice ? (
          <MarkedSeat key={index} seat={seat} choice={choice} delay={index / places.length} />
        ) : (
          <PlainSeat key={index} seat={seat} filled={index < filled} />
        );
      })}
      {line ? <ThresholdLine places={places} after={line} /> : null}
    </svg>
  );
}

/** Two strokes and a number, between the last seat that the threshold needs and the next; no seat is crossed. */
function ThresholdLine({ places, after }: { places: Seat[]; after: number }) {
  if (after >= places.length) return null;
  const angle = (places[after - 1].angle + places[after].angle) / 2;
  const middle = WIDTH / 2;
  const at = (reach: number) => ({
    x: middle - reach * Math.cos(angle),
    y: middle - reach * Math.sin(angle),
  });
  const stroke = (from: number, to: number) => `M${at(from).x} ${at(from).y}L${at(to).x} ${at(to).y}`;
  const label = at(middle * 1.1);
  return (
    <>
      <path
        d={stroke(middle * INNER * 0.9, middle * INNER) + stroke(middle, middle * 1.035)}
        style={{ stroke: 'var(--ink)' }}
        stroke-width="3"
        stroke-linecap="round"
      />
      <text class="threshold" x={label.x} y={label.y} text-anchor="middle" style={{ fill: 'var(--ink)' }}>
        {after}
      </text>
    </>
  );
}

function PlainSeat({ seat, filled }: { seat: Seat; filled: boolean }) {
  return (
    <circle
      class="seat"
      cx={seat.x}
      cy={seat.y}
      r={seat.radius * 0.86}
      style={{ fill: filled ? 'var(--ink)' : 'transparent', stroke: 'var(--ink)' }}
      stroke-width="1.4"
    />
  );
}

/** `delay`: the seat's part of the sweep, 0 to 1. */
function MarkedSeat({ seat, choice, delay }: { seat: Seat; choice: Choice; delay: number }) {
  const scale = (seat.radius * 2) / 48;
  const origin = `translate(${seat.x - seat.radius} ${seat.y - seat.radius}) scale(${scale})`;
  return (
    <g transform={origin}>
      <g class="seat-mark" style={{ animationDelay: `calc(var(--reveal) * ${(delay * 0.6).toFixed(3)})` }}>
        <MarkDrawing look={choice.mark} />
      </g>
    </g>
  );
}

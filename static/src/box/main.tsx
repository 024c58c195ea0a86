// SPDX-License-Identifier: EUPL-1.2
// The page of the idea box.
import { render } from 'preact';

render(<main />, document.getElementById('app') as HTMLElement);

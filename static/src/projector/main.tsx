// SPDX-License-Identifier: EUPL-1.2
import '../design/base.css';

// SPDX-License-Identifier: EUPL-1.2
declare module '@messageformat/core/compile-module.js' {
  import type MessageFormat from '@messageformat/core';
  export default function compileModule(format: MessageFormat, messages: object): string;
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* web_none.c - no web application: stands in for the table that cmake/Web.cmake generates. */
#include "net/asset.h"

const struct asset web_assets[1] = {{.path = "/.none", .type = "text/plain", .tag = ""}};
const size_t web_asset_count = 0;

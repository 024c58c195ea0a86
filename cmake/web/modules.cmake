# SPDX-License-Identifier: EUPL-1.2
# Installs into COPY exactly the modules of its lock file, or nothing: `npm ci` writes no lock.
include(${CMAKE_CURRENT_LIST_DIR}/npm.cmake)
web_npm(${NPM} ${COPY} ci)

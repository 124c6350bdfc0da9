#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# All hits of a search as CSV on standard output: export.sh QUERY
set -eu
exec curl --silent --show-error --fail-with-body --compressed --get \
  --data-urlencode "q=${1:?export.sh QUERY}" --data-urlencode 'format=csv' \
  "${READOUT_URL:-http://127.0.0.1:8080}/api/v1/export"

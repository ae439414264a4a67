#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Remindesk and runs its tests.     usage: packaging/test.sh [--labels REGEX]
# Without --labels: everything that needs nothing outside this checkout. With it: only tests with such a label, for
# example --labels 'servers|desktop' (these need REMINDESK_TEST_SERVERS) or --labels bench.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/packages.sh"
cd "$root"

preset=dev
select=(-LE 'servers|desktop|bench')
case ${1:-} in
--labels) select=(-L "${2:?--labels needs a regular expression}") ;;
'') ;;
*) stop "unknown option $1; usage: packaging/test.sh [--labels REGEX]" ;;
esac
[ "${2:-}" != bench ] || preset=release

needed=("${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}")
[[ ${2:-} != *desktop* ]] || needed+=("${desktop_packages[@]}")
ensure_packages "${needed[@]}"
prepare_build "$root"
say "building"
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset" -- --quiet
say "testing"
ctest --test-dir "build/$preset" --output-on-failure --no-tests=error -j "$(($(nproc) * 2))" "${select[@]}" # they wait more than they work

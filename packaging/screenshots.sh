#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the console's screens on the sample workspace, without a display, into docs/screenshots.
# usage: packaging/screenshots.sh [SCREEN…]     (default: tickets compose findings history)
# Environment: SCREENSHOT_SCALES (1; "1 2" draws them at 200 % as well)
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/packages.sh"
cd "$root"

ensure_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
prepare_build "$root"
cmake --preset dev >/dev/null
cmake --build --preset dev --target ui_showcase -- --quiet
screens=("$@")
[ ${#screens[@]} -gt 0 ] || screens=(tickets compose findings history)
mkdir -p docs/screenshots
for screen in "${screens[@]}"; do
    for theme in light dark; do
        for language in zh-CN en; do
            for scale in ${SCREENSHOT_SCALES:-1}; do
                name=docs/screenshots/$screen-$theme-${language%-*}$([ $scale = 1 ] || echo "@${scale}x").png
                QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=$scale TZ=Asia/Shanghai build/dev/bin/ui_showcase \
                    --screen "$screen" --theme "$theme" --language "$language" --size 1280x800 --shot "$name"
            done
        done
    done
done
say "drawn into docs/screenshots"

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the console's screens on the sample workspace, without a display, into docs/screenshots.
# usage: packaging/screenshots.sh [--every FOLDER] [SCREEN…]     (default: all of them, as ui_showcase --screens lists them)
# --every: each in light and dark, Chinese and English, at 100 and 200 %, into FOLDER. Without it, for the documents:
# Light and dark, Chinese and English at 100 %; light Chinese at 200 % as well; what is seen once in a while in light Chinese
# and dark English only. Pictures with a palette: the whole folder stays under 8 MB.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/packages.sh"
cd "$root"

ensure_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
prepare_build "$root"
cmake --preset dev >/dev/null
cmake --build --preset dev --target ui_showcase -- --quiet
folder=docs/screenshots every=
[ "${1:-}" != --every ] || { folder=${2:?--every needs a folder}; every=yes; shift 2; }
screens=("$@")
[ ${#screens[@]} -gt 0 ] || mapfile -t screens < <(QT_QPA_PLATFORM=offscreen build/dev/bin/ui_showcase --screens)
mkdir -p "$folder"

draw() {
    local screen=$1 theme=$2 language=$3 scale=$4
    local name=$folder/$screen-$theme-${language%-*}$([ "$scale" = 1 ] || echo "@${scale}x").png
    QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=$scale TZ=Asia/Shanghai build/dev/bin/ui_showcase \
        --screen "$screen" --theme "$theme" --language "$language" --size 1280x800 --shot "$name"
}

for screen in "${screens[@]}"; do
    case $every$screen in
        settings.* | template.* | customer | locked | password | held | preferences.[12] | welcome.[123])
            draw "$screen" light zh-CN 1
            draw "$screen" dark en 1
            continue ;;
    esac
    for theme in light dark; do
        for language in zh-CN en; do
            draw "$screen" "$theme" "$language" 1
            [ -z "$every" ] || draw "$screen" "$theme" "$language" 2
        done
    done
    [ -n "$every" ] || draw "$screen" light zh-CN 2
done
say "drawn into $folder"

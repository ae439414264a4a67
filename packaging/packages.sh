# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What Debian 12 packages the project needs, and how they get there. Sourced by run.sh and test.sh.

build_packages=(
    g++ cmake ninja-build ccache mold pkg-config
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev libgl-dev
    qtkeychain-qt6-dev libphonenumber-dev libgmime-3.0-dev libcurl4-openssl-dev libexpected-dev
    libsodium-dev nettle-dev libsqlite3-dev libicu-dev libpango1.0-dev libcairo2-dev libmicrohttpd-dev libsystemd-dev libxlsxwriter-dev opencc
)
run_packages=(
    libqt6svg6 qt6-translations-l10n qt6-wayland
    fonts-noto-core fonts-noto-cjk tzdata ca-certificates espeak-ng
)
test_packages=(poppler-utils python3 git openssl dbus-daemon apprise)
# For the label desktop: a display, a window manager, AT-SPI and keys from outside.
desktop_packages=(
    xvfb openbox dbus at-spi2-core x11-utils xdotool imagemagick python3-gi gir1.2-atspi-2.0
)

say() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }
stop() { say "$*"; exit 1; }

installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# as_root CMD…: runs it as root, or says what a person has to do.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        stop "these packages are missing and only root can install them; run as root: apt-get install ${missing[*]}"
    fi
}

# ensure_packages NAME…: installs what is missing and nothing else.
ensure_packages() {
    command -v dpkg-query >/dev/null 2>&1 || stop "this needs Debian 12: there is no dpkg here"
    missing=()
    local name
    for name; do installed "$name" || missing+=("$name"); done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "installing ${#missing[@]} packages: ${missing[*]}"
    local log
    log=$(mktemp)
    local get=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -q)
    if ! as_root "${get[@]}" install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1; then
        say "the package lists may be old; reading them again"
        as_root "${get[@]}" update >>"$log" 2>&1 &&
            as_root "${get[@]}" install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1 || {
            tail -n 20 "$log" >&2
            stop "the packages could not be installed; the whole log is $log"
        }
    fi
    rm -f "$log"
}

# prepare_build ROOT: the same compiler cache for every checkout, wherever it lies.
prepare_build() {
    export CCACHE_BASEDIR=$1 CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    export LC_ALL=C.UTF-8
}

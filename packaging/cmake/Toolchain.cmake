# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# How everything is compiled, and the libraries it is made of. All come from Debian 12.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOMOC_MOC_OPTIONS "--no-notes")
set(CMAKE_AUTORCC OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

option(REMINDESK_CRASH_POINTS "Build the named crash points that fault tests use; never in a release" OFF)
set(REMINDESK_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize=: address,undefined or thread")
option(REMINDESK_COVERAGE "Measure which lines the tests run" OFF)

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Werror=return-type
                    -Werror=switch)
add_compile_definitions(QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
                        QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_KEYWORDS QT_NO_FOREACH
                        QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(REMINDESK_SANITIZE)
    add_compile_options(-fsanitize=${REMINDESK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${REMINDESK_SANITIZE})
endif()
if(REMINDESK_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()
if(REMINDESK_CRASH_POINTS)
    add_compile_definitions(REMINDESK_CRASH_POINTS)
endif()

find_program(MOLD mold)
if(MOLD)
    # Some hundred programs of 50 MB, most of it for debuggers: writing them is what a small change waits for.
    add_link_options(-fuse-ld=mold -Wl,--compress-debug-sections=zlib)
endif()
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Svg Test Concurrent DBus LinguistTools)
find_package(Qt6Keychain REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(CURL REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET gmime-3.0)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(NETTLE REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-i18n)
pkg_check_modules(PANGOCAIRO REQUIRED IMPORTED_TARGET pangocairo)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(MICROHTTPD REQUIRED IMPORTED_TARGET libmicrohttpd)
pkg_check_modules(SYSTEMD REQUIRED IMPORTED_TARGET libsystemd)
# Their flags (-D_LARGEFILE64_SOURCE -pthread) change nothing on 64-bit Linux but would switch the precompiled headers off.
set_property(TARGET PkgConfig::GMIME PkgConfig::PANGOCAIRO PROPERTY INTERFACE_COMPILE_OPTIONS "")
find_library(PHONENUMBER phonenumber REQUIRED)

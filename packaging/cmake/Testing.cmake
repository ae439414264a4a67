# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
enable_testing()
add_custom_target(unit_tests COMMENT "All tests that need no window and no server")
add_custom_target(core_tests COMMENT "The same, the command line's and those of faults")
add_dependencies(core_tests unit_tests)

# add_qt_test(NAME LABEL label… SOURCES file… USES module… [ARGS …] [TIMEOUT seconds] [ENV name=value…])
#
# One Qt Test program and its place in CTest. Every test gets its own XDG folders, the offscreen platform and a
# plain locale, so that tests can run side by side. Labels: unit, ui, ctl, architecture, faults, bench, servers, desktop.
function(add_qt_test name)
    cmake_parse_arguments(PARSE_ARGV 1 T "" "TIMEOUT" "LABEL;SOURCES;USES;ARGS;ENV")
    add_executable(${name} ${T_SOURCES})
    target_link_libraries(${name} PRIVATE ${T_USES} Qt6::Test)
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/src"
                                               "${PROJECT_SOURCE_DIR}/tests")
    use_precompiled(${name} ${T_USES})
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF) # one file: nothing to share, and its helpers have plain names
    target_compile_definitions(${name} PRIVATE SOURCE_ROOT="${PROJECT_SOURCE_DIR}")
    if("unit" IN_LIST T_LABEL)
        add_dependencies(unit_tests ${name})
    endif()
    if("ctl" IN_LIST T_LABEL OR "faults" IN_LIST T_LABEL)
        add_dependencies(core_tests ${name})
    endif()
    add_test(NAME ${name} COMMAND ${name} ${T_ARGS})
    register_test(${name} LABEL ${T_LABEL} TIMEOUT "${T_TIMEOUT}" ENV ${T_ENV})
endfunction()

# register_test(NAME LABEL label… [TIMEOUT seconds] [ENV name=value…]): the surroundings every test shares.
function(register_test name)
    cmake_parse_arguments(PARSE_ARGV 1 T "" "TIMEOUT" "LABEL;ENV")
    if(NOT T_TIMEOUT)
        set(T_TIMEOUT 120)
    endif()
    set(home "${CMAKE_BINARY_DIR}/test-homes/${name}")
    file(MAKE_DIRECTORY "${home}/run")
    set(environment "HOME=${home}" "XDG_CONFIG_HOME=${home}/config" "XDG_DATA_HOME=${home}/data"
                    "XDG_CACHE_HOME=${home}/cache" "XDG_RUNTIME_DIR=${home}/run" "LC_ALL=C.UTF-8" "TZ=UTC")
    # Programs that send make a key in the keychain: never in that of whoever runs the tests.
    if(NOT "desktop" IN_LIST T_LABEL AND NOT "servers" IN_LIST T_LABEL)
        list(APPEND environment "DBUS_SESSION_BUS_ADDRESS=disabled:")
    endif()
    if(NOT "desktop" IN_LIST T_LABEL)
        list(APPEND environment "QT_QPA_PLATFORM=offscreen")
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${T_LABEL}" TIMEOUT ${T_TIMEOUT}
                                            ENVIRONMENT "${environment};${T_ENV}")
    if("servers" IN_LIST T_LABEL OR "desktop" IN_LIST T_LABEL OR "bench" IN_LIST T_LABEL)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
    endif()
endfunction()

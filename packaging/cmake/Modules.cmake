# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later

# add_module(NAME RANK n [PURE] [USES module…] [QT component…] [LIBS target…])
#
# Makes the static library `NAME` of all .cpp and .h files of this folder. A module may use only modules of
# a lower rank: anything else stops the configuration here, and tests/architecture scans the includes for
# what CMake cannot see. Only ui/ and app/ may name the component Widgets. PURE modules have no QObject: moc is
# not run for them.
function(add_module name)
    cmake_parse_arguments(PARSE_ARGV 1 M "PURE" "RANK" "USES;QT;LIBS")
    if(NOT DEFINED M_RANK)
        message(FATAL_ERROR "module ${name}: say its RANK")
    endif()
    foreach(used IN LISTS M_USES)
        get_property(rank GLOBAL PROPERTY rank_of_${used})
        if(rank STREQUAL "")
            message(FATAL_ERROR "module ${name} uses ${used}, which is no module defined before it")
        endif()
        if(NOT rank LESS M_RANK)
            message(FATAL_ERROR "module ${name} (rank ${M_RANK}) may not use ${used} (rank ${rank}): only lower ranks")
        endif()
    endforeach()
    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    if("Widgets" IN_LIST M_QT AND NOT folder MATCHES "^(ui|app)/")
        message(FATAL_ERROR "module ${name}: only ui/ and app/ link Qt Widgets")
    endif()
    set_property(GLOBAL PROPERTY rank_of_${name} ${M_RANK})
    set_property(GLOBAL APPEND PROPERTY all_modules ${name})

    file(GLOB sources CONFIGURE_DEPENDS "*.cpp" "*.h")
    add_library(${name} STATIC ${sources})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
    if(M_PURE)
        set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    endif()
    string(REGEX REPLACE "^([^/]+)/.*$" "\\1" root "${folder}")
    target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    if(root STREQUAL "ui" OR root STREQUAL "app")
        target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
    endif()
    list(TRANSFORM M_QT PREPEND "Qt6::")
    target_link_libraries(${name} PUBLIC ${M_USES} Qt6::Core ${M_QT} ${M_LIBS})
    use_precompiled(${name} ${M_USES} ${M_QT})
    set_property(GLOBAL APPEND PROPERTY module_sources ${sources})
endfunction()

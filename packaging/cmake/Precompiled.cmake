# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Two precompiled headers, made once and shared by everything: `precompiled_core` for what has no window and
# `precompiled_widgets` for what has one. They save time only: each file still names what it uses, which the `tidy`
# preset proves by building without them.
set(core_headers
    <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFuture> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QList> <QMap> <QObject> <QPromise> <QRegularExpression> <QSet> <QString> <QStringList> <QTimeZone>
    <QTimer> <QUrl> <QVariant> <algorithm> <array> <atomic> <chrono> <functional> <map> <memory> <mutex> <optional>
    <string> <thread> <utility> <variant> <vector> <tl/expected.hpp>)
set(widgets_headers
    ${core_headers} <QAbstractTableModel> <QApplication> <QBoxLayout> <QComboBox> <QHeaderView> <QKeyEvent> <QLabel>
    <QLineEdit> <QPainter> <QPlainTextEdit> <QPushButton> <QStackedWidget> <QStyledItemDelegate> <QTableView>
    <QTextDocument> <QToolButton>)

function(add_precompiled name)
    set(source "${CMAKE_BINARY_DIR}/${name}.cpp")
    if(NOT EXISTS "${source}")
        file(WRITE "${source}" "")
    endif()
    cmake_parse_arguments(PARSE_ARGV 1 P "" "" "LIBS;HEADERS")
    add_library(${name} OBJECT "${source}")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE ${P_LIBS})
    target_precompile_headers(${name} PRIVATE ${P_HEADERS})
endfunction()

add_precompiled(precompiled_core LIBS Qt6::Core HEADERS ${core_headers})
add_precompiled(precompiled_widgets LIBS Qt6::Widgets HEADERS ${widgets_headers})

# use_precompiled(TARGET USED…): the header that fits a target which links USED.
function(use_precompiled target)
    if("${ARGN}" MATCHES "Widgets|ui_")
        target_precompile_headers(${target} REUSE_FROM precompiled_widgets)
    else()
        target_precompile_headers(${target} REUSE_FROM precompiled_core)
    endif()
endfunction()

// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

/// The rules of architecture.md as functions over texts, so that the test can show that each of them is able
/// to fail. An offender reads "file:line what is wrong".
namespace remindesk::architecture {

/// Folder of a module ("src/domain", "ui/tickets") -> its rank.
using Ranks = QMap<QString, int>;

struct File
{
    QString path; ///< from the project's root
    QString text;
};

/// Adds what `add_module(name RANK n …)` says in a CMakeLists.txt of `folder`.
void readRank(const QString &folder, const QString &cmake, Ranks &ranks);

/// The module a file or an include path belongs to; empty: none.
[[nodiscard]] QString moduleOf(const QString &path, const Ranks &ranks);

/// Includes of modules that are not of a lower rank, and of one page by another.
[[nodiscard]] QStringList includeOffenders(const File &file, const Ranks &ranks);

/// Qt Widgets outside ui/ and app/; Qt Gui outside them and the letter gateway.
[[nodiscard]] QStringList qtOffenders(const File &file, const QSet<QString> &widgets,
                                      const QSet<QString> &gui);

struct Sizes
{
    QStringList offenders;
    int files = 0;
    QStringList longFiles; ///< sources over the soft limit, within the hard one
};
/// Headers, sources, functions and constructors over their budgets.
void measure(const File &file, Sizes &sizes);

[[nodiscard]] QStringList licenceOffenders(const File &file);
[[nodiscard]] QStringList forbiddenOffenders(const File &file);
[[nodiscard]] QStringList registryOffenders(const File &file);

/// Every error code a source can make -> where.
void collectCodes(const File &file, QMap<QString, QString> &codes);

} // namespace remindesk::architecture

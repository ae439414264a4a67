// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyfiles.h"

#include "translations/language.h"
#include "ui/common/timewords.h"
#include "ui/common/widgets.h"
#include "wording/wording.h"

#include <QDir>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace remindesk {

HistoryFiles::HistoryFiles(const Surroundings &around, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
{
    auto *line = row(this, 0, space::s);
    m_words = plainLabel({}, TextRole::Label, Tone::Dim, this);
    m_words->setObjectName(u"history.proof"_s);
    m_stop = button(u"history.stopExport"_s, tr("Cancel"), ButtonRole::Link, this);
    m_certify = button(u"history.certify"_s, tr("Certificate…"), ButtonRole::Link, this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_words, m_stop, m_certify})
        line->addWidget(widget);
    m_stop->hide();
    m_certify->hide();
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_export)
            m_export->cancel();
    });
    connect(m_certify, &QPushButton::clicked, this, &HistoryFiles::certify);
}

void HistoryFiles::refuseEmpty()
{
    say(m_words, tr("Nothing is listed, so there is nothing to export."), Tone::Attention);
}

void HistoryFiles::exportTable(const Table &table)
{
    if (m_export && m_export->isRunning())
        return;
    const QString day = wallTime(m_around.ports.clock.now(), m_seat.zone).date.toString(Qt::ISODate);
    FileQuestion question;
    question.title = tr("Export the messages that are shown");
    question.initial = QDir(savingFolder()).filePath(u"remindesk-%1.csv"_s.arg(day));
    question.filters = {tr("Comma-separated values (*.csv)")};
    if (m_around.ports.tables)
        question.filters += {tr("Workbook (*.xlsx)"), tr("Document (*.pdf)")};
    m_around.prompter.askFile(question, [self = QPointer(this), table](const std::optional<QString> &path) {
        if (self && path)
            self->write(table, *path);
    });
}

void HistoryFiles::write(const Table &table, const QString &path)
{
    const auto format = tableFormatOf(path);
    if (!format || (*format != TableFormat::Csv && !m_around.ports.tables)) {
        say(m_words, tr("The name must end in .csv, .xlsx or .pdf: it says which kind of file is meant."), Tone::Wrong);
        return;
    }
    delete m_export;
    m_export = new HistoryExport(m_around.ports.history, table.query,
                                 m_around.ports.tables ? m_around.ports.tables(*format) : makeCsvWriter(), this);
    const auto end = [this](const QString &words, Tone tone) {
        m_stop->hide();
        say(m_words, words, tone);
    };
    connect(m_export, &HistoryExport::progressed, this,
            [this](qint64 rows) { say(m_words, tr("Exporting… %1").arg(uiDates().toString(rows)), Tone::Dim); });
    connect(m_export, &HistoryExport::packing, this, [end] { end(tr("Finishing the file…"), Tone::Dim); });
    connect(m_export, &HistoryExport::finished, this,
            [end](qint64 rows) { end(tr("%n message(s) exported", nullptr, int(rows)), Tone::Good); });
    connect(m_export, &HistoryExport::canceled, this, [end] { end(tr("Export stopped, no file written"), Tone::Dim); });
    connect(m_export, &HistoryExport::failed, this, [this, end](const Error &error) {
        end({}, Tone::Dim);
        Q_EMIT failed(error);
    });
    m_certify->hide();
    m_stop->show();
    m_export->start(path, table.title, table.heads, table.cells);
}

} // namespace remindesk

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

void HistoryFiles::verify()
{
    say(m_words, tr("Checking…"), Tone::Dim);
    m_certify->hide();
    listen(this, m_around.ports.history.verify(), [this](const Result<ChainReport> &report) {
        if (report)
            take(*report);
        else
            say(m_words, sentence(report.error()), Tone::Wrong);
    });
}

void HistoryFiles::take(const ChainReport &report)
{
    m_report = report;
    m_provenAt = m_around.ports.clock.now();
    m_certify->setVisible(bool(m_around.ports.certificates));
    if (report.isIntact)
        say(m_words, tr("%1 events, unbroken").arg(uiDates().toString(report.rows)), Tone::Good);
    else
        say(m_words, tr("Broken at event %1: somebody changed it").arg(report.firstBad), Tone::Wrong);
}

Certificate HistoryFiles::certificate() const
{
    Certificate made;
    made.title = tr("Certificate of the message history");
    made.isGood = m_report->isIntact;
    made.verdict = made.isGood ? tr("No line of the history was changed, removed, added or moved.")
                               : tr("The history was changed. The first line that does not fit is number %1.").arg(m_report->firstBad);
    made.facts = {{tr("Events checked"), uiDates().toString(m_report->rows)},
                  {tr("Checked at"), absoluteWords(m_provenAt, m_seat.zone) + u"\n"_s + isoUtc(m_provenAt)},
                  {tr("Checked by"), m_seat.me.name},
                  {tr("On the computer"), QSysInfo::machineHostName()},
                  {tr("Hash of the last event"), m_report->head}};
    made.explanation = tr("Each event carries a hash over itself and the hash of the event before it; the check computes all of "
                          "them again. Keep this page: as long as a later check of the same history shows the hash above at "
                          "the same number of events, nothing up to here was changed. By itself the check does not stop "
                          "somebody who can rewrite the whole file; this page, kept elsewhere, shows that too.");
    return made;
}

void HistoryFiles::certify()
{
    if (!m_report || !m_around.ports.certificates)
        return;
    const QString day = wallTime(m_provenAt, m_seat.zone).date.toString(Qt::ISODate);
    FileQuestion question;
    question.title = tr("Keep the certificate");
    question.initial = QDir(savingFolder()).filePath(u"remindesk-certificate-%1.pdf"_s.arg(day));
    question.filters = {tr("Document (*.pdf)")};
    m_around.prompter.askFile(question, [self = QPointer(this)](const std::optional<QString> &path) {
        if (!self || !path)
            return;
        const Done done = self->m_around.ports.certificates(*path, self->certificate());
        if (done)
            say(self->m_words, tr("Certificate written"), Tone::Good);
        else
            Q_EMIT self->failed(done.error());
    });
}

} // namespace remindesk

// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The proof that nobody changed the history, and its certificate.
#include "translations/language.h"
#include "ui/common/timewords.h"
#include "ui/common/widgets.h"
#include "ui/history/historyfiles.h"
#include "wording/wording.h"

#include <QDir>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace remindesk {

void HistoryFiles::verify()
{
    say(m_words, tr("Checking…"), Tone::Dim);
    m_certify->hide();
    const auto show = [this](const Error &error) { say(m_words, sentence(error), Tone::Wrong); };
    if (m_around.ports.prove) {
        listen(this, m_around.ports.prove(), [this, show](const Result<AnchoredReport> &report) {
            report ? take(*report) : show(report.error());
        });
        return;
    }
    listen(this, m_around.ports.history.verify(), [this, show](const Result<ChainReport> &report) {
        report ? take({*report, 0, {}, {}, {}, 0, report->rows}) : show(report.error());
    });
}

void HistoryFiles::take(const AnchoredReport &report)
{
    m_report = report;
    m_provenAt = m_around.ports.clock.now();
    m_certify->setVisible(bool(m_around.ports.certificates));
    const ChainReport &chain = report.chain;
    const QLocale numbers = uiDates();
    if (!chain.isIntact && report.missing > 0)
        say(m_words, tr("Shortened: %1 events are gone").arg(numbers.toString(report.missing)), Tone::Wrong);
    else if (!chain.isIntact)
        say(m_words, tr("Broken at event %1: somebody changed it").arg(chain.firstBad), Tone::Wrong);
    else if (chain.unproved() > 0)
        say(m_words,
            tr("%1 events; the key of %2 of them is not here, so they are not proved")
                .arg(numbers.toString(chain.rows), numbers.toString(chain.unproved())),
            Tone::Attention);
    else
        say(m_words, tr("%1 events, unbroken").arg(numbers.toString(chain.rows)), Tone::Good);
}

QString HistoryFiles::verdictWords() const
{
    const ChainReport &chain = m_report->chain;
    if (chain.isIntact && chain.unproved() > 0)
        return tr("No line of the history that can be proved here was changed, removed, added or moved.");
    if (chain.isIntact)
        return tr("No line of the history was changed, removed, added or moved.");
    if (m_report->missing > 0)
        return tr("The history was shortened: %1 lines at its end are gone.").arg(uiDates().toString(m_report->missing));
    if (m_report->bad)
        return tr("The history was written anew between line %1 and line %2.").arg(chain.firstBad).arg(m_report->bad->seq);
    return tr("The history was changed. The first line that does not fit is number %1.").arg(chain.firstBad);
}

QString HistoryFiles::anchorWords() const
{
    if (m_report->anchors == 0)
        return tr("none: only this page and the chain itself");
    QStringList lines{m_report->place, tr("%n line(s) of it compared", nullptr, m_report->anchors)};
    if (m_report->lastGood) {
        lines += tr("last that fits: event %1, %2")
                     .arg(uiDates().toString(m_report->lastGood->seq), absoluteWords(m_report->lastGood->at, m_seat.zone));
        lines += m_report->lastGood->chain;
    }
    lines += tr("%n event(s) after the last anchor", nullptr, int(m_report->unanchored));
    return lines.join(u'\n');
}

/// "1 to 1,200: without a key", "1,201 to 40,000: key 3f2a…"
QString HistoryFiles::segmentWords() const
{
    QStringList lines;
    for (const ChainSegment &segment : m_report->chain.segments) {
        const QString range = uiDates().toString(segment.first) + u" – "_s + uiDates().toString(segment.last);
        switch (segment.proof) {
        case ChainSegment::Plain: lines += tr("%1: without a key").arg(range); break;
        case ChainSegment::Keyed: lines += tr("%1: with key %2").arg(range, segment.keyId); break;
        case ChainSegment::KeyMissing:
            lines += tr("%1: with key %2, which is not here: not proved").arg(range, segment.keyId);
            break;
        }
    }
    return lines.isEmpty() ? u"–"_s : lines.join(u'\n');
}

Certificate HistoryFiles::certificate() const
{
    Certificate made;
    made.title = tr("Certificate of the message history");
    made.isGood = m_report->chain.isIntact && m_report->chain.unproved() == 0;
    made.verdict = verdictWords();
    made.facts = {{tr("Events checked"), uiDates().toString(m_report->chain.rows)},
                  {tr("Hash of the last event"), m_report->chain.head},
                  {tr("How they are chained"), segmentWords()},
                  {tr("Anchor"), anchorWords()},
                  {tr("Checked at"), absoluteWords(m_provenAt, m_seat.zone) + u"\n"_s + isoUtc(m_provenAt)},
                  {tr("Checked by"), m_seat.me.name},
                  {tr("On the computer"), QSysInfo::machineHostName()}};
    made.explanation = tr("Each event carries a hash over itself and the hash of the event before it; the check computes all of "
                          "them again. With a key, which is not kept with the history, nobody without it can write events "
                          "anew. An anchor, kept elsewhere, says how many events there were at a time and what the last hash "
                          "was. Keep this page: as long as a later check of the same history shows the hash above at the same "
                          "number of events, nothing up to here was changed.");
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

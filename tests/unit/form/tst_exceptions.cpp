// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Files, addresses, what is said twice and what a supervisor lets pass.
#include "form/addresswindow.h"
#include "formfixture.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace remindesk;
using namespace remindesk::test;

namespace {

Attachment fileOf(const QString &name, qint64 size)
{
    return {name, u"image/png"_s, size, QString(64, u'a'), false};
}

const Finding *with(const Findings &findings, const QString &code)
{
    for (const Finding &finding : findings) {
        if (finding.code == code)
            return &finding;
    }
    return nullptr;
}

} // namespace

class TestExceptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QString>("code");
        QTest::newRow("few") << 3 << qint64(1'000'000) << QString();
        QTest::newRow("ten") << maxAttachments << qint64(1'400'000) << QString();
        QTest::newRow("eleven") << maxAttachments + 1 << qint64(10) << u"attachments.too-many"_s;
        QTest::newRow("together too large") << 2 << qint64(7'000'001) << u"attachments.too-large"_s;
    }

    void files()
    {
        QFETCH(int, count);
        QFETCH(qint64, size);
        QFETCH(QString, code);
        const Fixture f;
        ReminderDraft draft = f.complete(u"progress"_s);
        for (int i = 0; i < count; ++i)
            draft.evidence.files += fileOf(u"%1.png"_s.arg(i), size);
        const Validation result = validate(draft, f.context);
        QCOMPARE(result.reminder.has_value(), code.isEmpty());
        if (!code.isEmpty())
            QVERIFY(with(result.findings, code));
    }

    void repetition()
    {
        Fixture f;
        ReminderDraft draft = f.complete(u"collect-materials"_s);
        const auto isSaid = [&] {
            return with(validate(draft, f.context).findings, u"ticket.reminded"_s) != nullptr;
        };
        f.context.reminded[draft.scenario] = f.context.now.plusSeconds(-86'401);
        QVERIFY(!isSaid()); // that was yesterday
        f.context.reminded = {{u"progress"_s, f.context.now}};
        QVERIFY(!isSaid()); // something else
        f.context.reminded[draft.scenario] = f.context.now;
        QVERIFY(isSaid());
        draft.correction.of = {u"wrong"_s};
        QVERIFY(!isSaid()); // it is meant to come again
        draft.correction = {};
        // The same item many times is one finding.
        for (int i = 0; i < 50; ++i)
            draft.items.append(draft.items.first());
        const Findings findings = validate(draft, f.context).findings;
        QCOMPARE(std::count_if(findings.begin(), findings.end(), [](const Finding &one) { return one.code == "items.repeated"_L1; }), 1);
    }

    void filesWithoutMailAreSaid()
    {
        const Fixture f;
        ReminderDraft draft = f.complete();
        draft.evidence.files = {fileOf(u"a.png"_s, 10)};
        draft.channels = {Channel::Sms};
        QVERIFY(with(validate(draft, f.context).findings, u"attachments.no-mail"_s));
        draft.channels = {Channel::Email};
        QVERIFY(!with(validate(draft, f.context).findings, u"attachments.no-mail"_s));
        draft.evidence.files.first().hasScript = true;
        QCOMPARE(with(validate(draft, f.context).findings, u"attachments.script"_s)->severity, Severity::Warning);
    }

    void approval_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QStringList>("codes");
        QTest::addColumn<QString>("blockedBy");
        const QStringList ended{u"ticket.ended"_s};
        QTest::newRow("nobody") << QString() << QString() << QStringList() << u"ticket.ended"_s;
        QTest::newRow("supervisor") << u"陈主管"_s << u"客户要求补一份"_s << ended << QString();
        QTest::newRow("no right") << u"王敏"_s << u"客户要求补一份"_s << ended << u"approval.no-right"_s;
        QTest::newRow("no reason") << u"陈主管"_s << u" - "_s << ended << u"approval.no-reason"_s;
        QTest::newRow("another exception") << u"陈主管"_s << u"可以"_s << QStringList{u"other"_s} << u"ticket.ended"_s;
    }

    void approval()
    {
        QFETCH(QString, by);
        QFETCH(QString, reason);
        QFETCH(QStringList, codes);
        QFETCH(QString, blockedBy);
        Fixture f;
        ReminderDraft draft = f.complete();
        f.context.ticket.stage = Stage::Closed;
        f.context.approvers = {u"陈主管"_s};
        draft.facts.stage = Stage::Closed;
        draft.approval = {{}, {}, by, reason, codes};
        const Validation result = validate(draft, f.context);
        QCOMPARE(result.reminder.has_value(), blockedBy.isEmpty());
        const Finding *ending = with(result.findings, u"ticket.ended"_s);
        QVERIFY(ending);
        QCOMPARE(ending->severity, blockedBy.isEmpty() ? Severity::Warning : Severity::Blocking);
        if (!blockedBy.isEmpty())
            QCOMPARE(with(result.findings, blockedBy)->severity, Severity::Blocking);
    }

    void nothingElseIsLetPass()
    {
        Fixture f;
        f.context.approvers = {u"陈主管"_s};
        ReminderDraft draft = f.complete();
        draft.goal.clear();
        draft.approval = {{}, {}, u"陈主管"_s, u"可以"_s, {u"field.missing"_s}};
        QVERIFY(!validate(draft, f.context).reminder);
    }

    void addressWindow()
    {
        QCOMPARE(windowLinesOf({u"李雷先生"_s, u"文三路 90 号"_s, {}, u"310012 杭州"_s}), 3);
        QCOMPARE(windowLinesOf({QString(20, u'路')}), 2); // 19 Han characters in 75 mm
        QCOMPARE(windowLinesOf({QString(34, u'x')}), 1);
        Fixture f;
        f.context.customer.postal = {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s};
        ReminderDraft draft = f.complete();
        draft.channels = {Channel::Letter};
        QVERIFY(with(validate(draft, f.context).findings, u"letter.address-window"_s));
        f.context.customer.postal.removeLast();
        QVERIFY(!with(validate(draft, f.context).findings, u"letter.address-window"_s));
    }

    void draftsKeepFilesAndApproval()
    {
        const Fixture f;
        ReminderDraft draft = f.complete();
        draft.evidence.files = {fileOf(u"营业执照.png"_s, 10)};
        draft.approval = {u"王敏"_s, u"客户要求"_s, u"陈主管"_s, u"可以"_s, {u"ticket.ended"_s}};
        const auto back = draftFromJson(QJsonDocument::fromJson(draftText(draft).toUtf8()).object());
        QVERIFY2(back, back ? "" : qPrintable(back.error().code + back.error().where));
        QCOMPARE(*back, draft);
        QJsonObject json = QJsonDocument::fromJson(draftText(draft).toUtf8()).object();
        QJsonObject evidence = json[u"evidence"_s].toObject();
        evidence[u"files"_s] = u"[{}]"_s;
        json[u"evidence"_s] = evidence;
        QCOMPARE(draftFromJson(json).error().code, u"E-ATT-08"_s);
    }
};

QTEST_APPLESS_MAIN(TestExceptions)
#include "tst_exceptions.moc"

// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Shared pieces: a version never changes a text that was published before it, and none is published that a text cannot be
// written with.
#include "support/samplespace.h"
#include "workflow/piecepublishing.h"
#include "workflow/templatefolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

const PieceSlot core{u"en"_s, u"text_core"_s};

PiecePublication publicationOf(const QString &source, int basedOn = 1, const QString &reason = u"plainer"_s)
{
    return {{core, source}, reason, basedOn, {}};
}

} // namespace

class TestPieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishingMovesItsTexts()
    {
        SampleSpace sample;
        const Kit before = sample.kit();
        const auto users = before->templates->usersOf(core.locale, core.name);
        QVERIFY(users.size() > 5);
        const QString source = publishedPiece(core, *before->templates)->source + u"\nThank you."_s;
        const auto checked = readyToPublish(publicationOf(source), localActor(), *before, sample.clock.now());
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().code + u' ' + checked.error().arguments.join(u' ')));
        QCOMPARE(checked->texts().size(), users.size());
        QCOMPARE(awaited(publish(*checked, sample.studio)).value(), 2);

        const Kit after = sample.kit();
        QCOMPARE(after->templates->usersOf(core.locale, core.name).size(), users.size());
        for (const MessageTemplate &user : users) {
            const MessageTemplate *now = after->templates->find(user.scenario, user.locale, user.channel);
            QCOMPARE(now->version, user.version + 1);
            QCOMPARE(now->parts, user.parts);
            QVERIFY(now->reason.contains(u"en/text_core v2: plainer"_s));
        }
        QVERIFY(textOf(sample, *after).contains(u"Thank you."_s));
        QVERIFY(!textOf(sample, *before).contains(u"Thank you."_s));

        // Back: the old words as a new version, and every text reads as it did.
        const QString old = publishedPiece(core, *before->templates)->source;
        const auto back = readyToPublish(publicationOf(old, 2, u"back"_s), localActor(), *after, sample.clock.now());
        QVERIFY(back);
        QCOMPARE(awaited(publish(*back, sample.studio)).value(), 3);
        QCOMPARE(textOf(sample, *sample.kit()), textOf(sample, *before));
    }

    void aSecondOneIsRefused()
    {
        SampleSpace sample;
        const Kit kit = sample.kit();
        const QString source = publishedPiece(core, *kit->templates)->source;
        const auto checked = readyToPublish(publicationOf(source + u"!"_s), localActor(), *kit, sample.clock.now());
        QVERIFY(checked);
        QVERIFY(awaited(publish(*checked, sample.studio)));
        QCOMPARE(awaited(publish(*checked, sample.studio)).error().code, u"E-TPL-41"_s);
    }

    /// What a shared piece says is said by every text that takes it in: it is no way around the second person.
    void advertisingNeedsTwo()
    {
        SampleSpace sample;
        const Kit kit = sample.kit();
        const QString source = publishedPiece(core, *kit->templates)->source + u"\nA special offer: buy now."_s;
        const auto check = checkPiece({core, source}, *kit, sample.clock.now());
        QVERIFY(check && needsSecondApproval(check->remarks()));
        QCOMPARE(check->remarks().size(), 2); // each of the words once, not once for each text
        PiecePublication wish = publicationOf(source);
        QCOMPARE(readyToPublish(wish, localActor(), *kit, sample.clock.now()).error().code, u"E-TPL-33"_s);
        wish.authorId = localActor().id;
        const Error refused = readyToPublish(wish, localActor(), *kit, sample.clock.now()).error();
        QCOMPARE(refused.code, u"E-TPL-33"_s);
        QCOMPARE(refused.arguments, QStringList{u"special offer, buy now"_s});
        wish.authorId = u"somebody else"_s;
        const auto checked = readyToPublish(wish, localActor(), *kit, sample.clock.now());
        QVERIFY(checked);
        QVERIFY(awaited(publish(*checked, sample.studio)));

        // Nor is a text that takes the piece in later.
        const Kit after = sample.kit();
        const MessageTemplate user = after->templates->usersOf(core.locale, core.name).constFirst();
        const auto text = checkTemplate({slotOf(user), templateFile(user.parts, user.channel)}, *after, sample.clock.now());
        QVERIFY(text && needsSecondApproval(text->remarks));
    }

    void refuses_data()
    {
        QTest::addColumn<PiecePublication>("publication");
        QTest::addColumn<QString>("code");
        SampleSpace sample;
        const QString now = publishedPiece(core, *sample.kit()->templates)->source;
        QTest::newRow("no Liquid") << publicationOf(u"{{ action"_s) << u"E-LIQ-"_s;
        QTest::newRow("a piece there is not") << publicationOf(u"{% render 'nobody' %}"_s) << u"E-TPL-13"_s;
        QTest::newRow("a variable there is not") << publicationOf(now + u"{{ nobody }}"_s) << u"E-TPL-42"_s;
        QTest::newRow("no end") << publicationOf(u"{% include 'text_core' %}"_s) << u"E-TPL-42"_s;
        QTest::newRow("without a reason") << publicationOf(now + u"!"_s, 1, u" "_s) << u"E-TPL-32"_s;
        QTest::newRow("the same") << publicationOf(now) << u"E-TPL-35"_s;
        QTest::newRow("over another version") << publicationOf(now + u"!"_s, 7) << u"E-TPL-41"_s;
        PiecePublication odd = publicationOf(u"x"_s);
        odd.piece.slot.name = u"../x"_s;
        QTest::newRow("no name") << odd << u"E-TPL-43"_s;
    }

    void refuses()
    {
        QFETCH(PiecePublication, publication);
        QFETCH(QString, code);
        SampleSpace sample;
        const Kit kit = sample.kit();
        const auto checked = readyToPublish(publication, localActor(), *kit, sample.clock.now());
        QVERIFY(!checked);
        QVERIFY2(checked.error().code.startsWith(code), qPrintable(checked.error().code));
        const Actor agent{u"a"_s, u"Ann"_s, Role::Agent};
        QCOMPARE(readyToPublish(publication, agent, *kit, sample.clock.now()).error().code, u"E-ACC-01"_s);
        QCOMPARE(awaited(keepPiece({publication.piece.slot, {}, 0, {}, {}, {}}, agent, sample.studio)).error().code, u"E-ACC-01"_s);
        QCOMPARE(sample.space.pieces.constLast().version, 1);
    }

    /// What is exported comes back as it was, and what differs as drafts.
    void foldersRoundTrip()
    {
        SampleSpace sample;
        const auto library = awaited(publishedLibrary(sample.templates));
        QVERIFY(library);
        LibraryDifference none = differenceOf(*library, *library);
        QVERIFY(none.drafts.isEmpty() && none.pieces.isEmpty() && none.others.isEmpty());
        SeedLibrary other = *library;
        other.partials[core.locale][core.name] = u"other"_s;
        const LibraryDifference difference = differenceOf(other, *library);
        QVERIFY(difference.drafts.isEmpty() && difference.others.isEmpty());
        QCOMPARE(difference.pieces.size(), 1);
        QCOMPARE(difference.pieces.constFirst().slot, core);
        QCOMPARE(difference.pieces.constFirst().source, u"other"_s);
    }

private:
    static QString textOf(SampleSpace &sample, const ComposingKit &kit)
    {
        const MessageTemplate user = kit.templates->usersOf(core.locale, core.name).constFirst();
        const Scenario *scenario = kit.schema.scenario(user.scenario);
        const QList<TrialTicket> tickets = awkwardTickets(*scenario, user.locale, kit, sample.clock.now());
        const TrialResult trial = tryOn(tickets.constFirst(), slotOf(user), *kit.templates, kit, sample.clock.now());
        return trial.message ? QStringList(trial.message->parts.values()).join(u'\n') : QString();
    }
};

QTEST_MAIN(TestPieces)
#include "tst_pieces.moc"

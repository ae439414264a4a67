// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every use case × every role, and every command line × every role, on a real workspace. docs/permissions.md is what
// came of it: REMINDESK_WRITE_DOCS=1 writes it anew.
#include "access/usecases.h"

#include "access/actor.h"
#include "ctl/ctlharness.h"
#include "wording/wording.h"
#include "workflow/accounts.h"

#include <QFile>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;
using remindesk::test::CommandCase;
using remindesk::test::UseCase;

namespace {

const QByteArray password = "correct horse 1";
const QString docs = QStringLiteral(SOURCE_ROOT) + u"/docs/permissions.md"_s;

/// Tried in tst_masking.cpp.
constexpr auto personalData = R"(
## Whose personal data

In the history, the outbox and the messages beside a ticket: name and address of the customer, text and bytes of the message.
Masked means `李**`, `l***@e***.com`, `+86138****5678`, and no text. Tickets and drafts are work and stand in the clear.

| who | messages one wrote or is responsible for | others' messages |
|---|---|---|
| agent | in the clear | masked, and not in the history's list |
| supervisor | in the clear | masked; one at a time by *Show personal data* or `history reveal`, with a reason |
| admin | in the clear | masked; the same |
| the one person of a workspace without accounts | in the clear | there are no others |

A look, a correction of somebody else's message and a file with personal data (supervisor, with a reason) are in the audit log:
who, which message, when, why. Searching finds words in masked messages too: whoever knows the words finds the message, and
cannot read it.
)";

QChar letter(Role role)
{
    switch (role) {
    case Role::Agent: return u'A';
    case Role::Supervisor: return u'S';
    case Role::Admin: return u'M';
    case Role::Service: return u'V';
    }
    return {};
}

bool isRefusal(const QString &code)
{
    return code == u"E-ACC-01"_s || code == u"E-ACC-02"_s;
}

QString row(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString mark(bool isAllowed)
{
    return isAllowed ? u"yes"_s : u"·"_s;
}

QString permissionTable()
{
    QString text = row({u"permission"_s, u"agent"_s, u"supervisor"_s, u"admin"_s, u"service"_s}) + u"|---|---|---|---|---|\n"_s;
    for (const Permission permission : allPermissions()) {
        QStringList cells{u"%1 (`%2`)"_s.arg(permissionWords(permissionKey(permission)), permissionKey(permission))};
        for (const Role role : allRoles())
            cells += mark(rolesWith(permission).testFlag(role));
        text += row(cells);
    }
    return text;
}

} // namespace

class MatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_harness.initSample().code, 0);
        auto opened = Workspace::open({m_harness.profile(), false});
        QVERIFY(opened);
        m_workspace = std::move(*opened);
        for (const auto &[id, roles] : {std::pair(u"admin"_s, Roles(Role::Admin)), std::pair(u"agent"_s, Roles(Role::Agent)),
                                        std::pair(u"supervisor"_s, Roles(Role::Supervisor)),
                                        std::pair(u"spare"_s, Roles(Role::Agent))}) {
            m_workspace->session().begin(localActor());
            QVERIFY(awaited(m_workspace->accounts().add({id, id, roles}, password)));
        }
        qputenv("MATRIX_PASSWORD", password);
    }

    void useCases_data()
    {
        QTest::addColumn<qsizetype>("index");
        const auto all = test::useCases();
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all.at(i).name)) << i;
    }
    void useCases()
    {
        QFETCH(qsizetype, index);
        const UseCase useCase = test::useCases().at(index);
        m_workspace->session().end();
        QCOMPARE(useCase.ask(*m_workspace), u"E-ACC-02"_s); // nobody has signed in
        QStringList cells{useCase.name};
        for (const Role role : allRoles()) {
            m_workspace->session().begin({roleKey(role), {}, role});
            const QString code = useCase.ask(*m_workspace);
            QVERIFY2(useCase.may.contains(letter(role)) == !isRefusal(code), qPrintable(roleKey(role) + u": "_s + code));
            cells += mark(!isRefusal(code));
        }
        m_useCaseRows += row(cells);
    }

    void commands_data()
    {
        QTest::addColumn<qsizetype>("index");
        const auto all = test::commandCases();
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all.at(i).words.join(u' '))) << i;
    }
    void commands()
    {
        QFETCH(qsizetype, index);
        const CommandCase command = test::commandCases().at(index);
        const test::Answer nobody = m_harness.run(command.words, command.input);
        QVERIFY2(nobody.err.startsWith(u"E-ACC-02"_s) && nobody.code == 1, qPrintable(nobody.err));
        QStringList cells{u"`remindeskctl %1`"_s.arg(command.words.first(std::min<qsizetype>(2, command.words.size())).join(u' '))};
        if (command.words.contains(u"somebody.else"_s))
            cells.first() += u" of somebody else"_s;
        for (const Role role : personRoles()) {
            const test::Answer answer = m_harness.run(
                command.words + QStringList{u"--as"_s, roleKey(role), u"--as-secret"_s, u"env:MATRIX_PASSWORD"_s}, command.input);
            const bool isRefused = answer.err.contains(u"E-ACC-01"_s);
            QVERIFY2(command.may.contains(letter(role)) == !isRefused, qPrintable(roleKey(role) + u": "_s + answer.err));
            QVERIFY(!answer.err.contains(u"E-ACC-02"_s) && !answer.err.contains(u"E-ACC-03"_s));
            if (isRefused)
                QCOMPARE(answer.code, 1);
            cells += mark(!isRefused);
        }
        m_commandRows += row(cells);
    }

    void theDocumentIsUpToDate()
    {
        const QString text
            = u"# Who may do what\n\nThis page is written by a test (`REMINDESK_WRITE_DOCS=1 tst_access_matrix`) and checked by it: each "
              "\"yes\" was tried and\nworked, each \"·\" was tried and refused with E-ACC-01. A person with several roles may "
              "what any of them may. *service* is\n`remindeskd`, which sends and receives without a person. How accounts work and "
              "what they protect: [accounts.en.md](accounts.en.md).\n\n## Permissions\n\n"_s
              + permissionTable() + QString::fromUtf8(personalData) + u"\n## Use cases\n\nAsked through the ports that console and command line share.\n\n"_s
              + row({u"use case"_s, u"agent"_s, u"supervisor"_s, u"admin"_s, u"service"_s}) + u"|---|---|---|---|---|\n"_s + m_useCaseRows
              + u"\n## Command line\n\n"_s + row({u"command"_s, u"agent"_s, u"supervisor"_s, u"admin"_s}) + u"|---|---|---|---|\n"_s
              + m_commandRows;
        QFile file(docs);
        if (qEnvironmentVariableIsSet("REMINDESK_WRITE_DOCS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(text.toUtf8()), text.toUtf8().size());
            file.close();
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), text);
    }

private:
    test::CtlHarness m_harness;
    std::unique_ptr<Workspace> m_workspace;
    QString m_useCaseRows;
    QString m_commandRows;
};

QTEST_GUILESS_MAIN(MatrixTest)
#include "tst_matrix.moc"

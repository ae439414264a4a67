// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/httpsetup.h"
#include "settings/gatewayfields.h"
#include "settings/sourcefields.h"
#include "settings/workspacefields.h"
#include "ticketing/csvsource.h"
#include "ticketing/factory.h"
#include "ticketing/rtsettings.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

/// The one description of every setting: words, limits, and that programs and documents agree with it.
class TestFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasItsWords()
    {
        QList<std::pair<QString, SettingFields>> all{{u"values"_s, workspaceFields()}, {u"queue"_s, queueFields()},
                                                     {u"person"_s, personFields()},    {u"mailbox"_s, mailboxFields()},
                                                     {u"listener"_s, listenerFields()}};
        for (const GatewayKind &kind : gatewayKinds())
            all += {kind.key, kind.settings};
        for (const SourceKind &kind : sourceFieldKinds())
            all += {kind.key, kind.settings};
        for (const auto &[name, fields] : all) {
            QSet<QString> keys;
            for (const SettingField &field : fields) {
                const QString where = name + u' ' + field.key;
                QVERIFY2(!keys.contains(field.key), qPrintable(where));
                keys.insert(field.key);
                QVERIFY2(*field.label != '\0', qPrintable(where));
                QVERIFY2(!kindWords(field).isEmpty(), qPrintable(where));
                QVERIFY2(field.kind != SettingKind::Days || checkFields({field}, {{field.key, kindWords(field)}}), qPrintable(where));
                const QString expected = field.fallback.isEmpty() || field.fallback == u"auto"_s
                                             ? QString() : expectationOf(field, field.fallback);
                QVERIFY2(expected.isEmpty(), qPrintable(where + u": the default is no value of it: "_s + expected));
            }
        }
    }

    void documentsNameEveryGatewaySetting_data() { documents(u"/docs/gateways.md"_s); }
    void documentsNameEveryGatewaySetting()
    {
        QFETCH(QString, document);
        for (const GatewayKind &kind : gatewayKinds()) {
            for (const SettingField &field : kind.settings)
                QVERIFY2(document.contains(u'`' + field.key + u'`'), qPrintable(kind.key + u' ' + field.key));
        }
    }

    void documentsNameEverySourceSetting_data() { documents(u"/docs/sources.md"_s); }
    void documentsNameEverySourceSetting()
    {
        QFETCH(QString, document);
        for (const SourceKind &kind : sourceFieldKinds()) {
            for (const SettingField &field : kind.settings) {
                const bool isNamed = document.contains(field.key) || document.contains(u"`."_s + field.key.section(u'.', -1) + u'`')
                                     || document.contains(u"`, `."_s + field.key.section(u'.', -1));
                QVERIFY2(isNamed, qPrintable(kind.key + u' ' + field.key));
            }
        }
    }

    void adaptersKnowEverySourceSetting()
    {
        for (const SourceKind &kind : sourceFieldKinds()) {
            QVERIFY(sourceKinds().contains(kind.key));
            for (const SettingField &field : kind.settings) {
                SourceConfig config{{u"s"_s}, u"s"_s, kind.key, {}, {}, true};
                config.settings.insert(u"url"_s, u"https://rt.example.com"_s);
                config.settings.insert(field.key, valueOf(field));
                if (kind.key == u"csv"_s)
                    config.settings.remove(u"url"_s);
                const QString code = kind.key == u"csv"_s ? codeOf(importOptions(config, {})) : codeOf(rtSettings(config, "token"));
                QVERIFY2(code.isEmpty(), qPrintable(field.key + u' ' + code));
            }
        }
    }

    void authenticationsAreTheAdapters()
    {
        const SettingField field{u"auth"_s, SettingKind::Auth};
        const QStringList choices = choicesOf(field), adapters = httpAuthKeys();
        QCOMPARE(QSet<QString>(choices.begin(), choices.end()), QSet<QString>(adapters.begin(), adapters.end()));
    }

    void values_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isRight");
        const auto row = [](SettingKind kind, const char *value, bool isRight) {
            QTest::addRow("%d %s", int(kind), value) << int(kind) << QString::fromUtf8(value) << isRight;
        };
        row(SettingKind::Port, "65535", true);
        row(SettingKind::Port, "0", false);
        row(SettingKind::Port, "25x", false);
        row(SettingKind::Host, "mail.example.com", true);
        row(SettingKind::Host, "mail.example.com/x", false);
        row(SettingKind::Socket, "127.0.0.1:8090", true);
        row(SettingKind::Socket, "[::1]:8090", true);
        row(SettingKind::Socket, "::1:8090", false);
        row(SettingKind::Socket, "localhost:8090", false);
        row(SettingKind::Socket, "256.0.0.1:80", false);
        row(SettingKind::Socket, "127.0.0.1:70000", false);
        row(SettingKind::Zone, "Asia/Shanghai", true);
        row(SettingKind::Zone, "Peking", false);
        row(SettingKind::Region, "CN", true);
        row(SettingKind::Region, "China", false);
        row(SettingKind::Locale, "zh-CN", true);
        row(SettingKind::Locale, "中文", false);
        row(SettingKind::Number, "-1", false);
        row(SettingKind::Method, "GET", false);
    }
    void values()
    {
        QFETCH(int, kind);
        QFETCH(QString, value);
        QFETCH(bool, isRight);
        const SettingField field{u"x"_s, SettingKind(kind)};
        QCOMPARE(expectationOf(field, value).isEmpty(), isRight);
    }

    void checkingNamesTheField()
    {
        const SettingFields fields{{u"host"_s, SettingKind::Host, true, "Host"}, {u"port"_s, SettingKind::Port, false, "Port"}};
        const auto error = [&](const QMap<QString, QString> &given) {
            const Done done = checkFields(fields, given);
            return done ? QString() : done.error().code + u'@' + done.error().where;
        };
        QCOMPARE(error({{u"host"_s, u"a"_s}}), QString());
        QCOMPARE(error({{u"port"_s, u"25"_s}}), u"E-SET-01@host"_s);
        QCOMPARE(error({{u"host"_s, u"a"_s}, {u"hots"_s, u"b"_s}}), u"E-SET-02@hots"_s);
        QCOMPARE(error({{u"host"_s, u"a"_s}, {u"port"_s, u"0"_s}}), u"E-SET-03@port"_s);
        QCOMPARE(error({{u"host"_s, u"a\nb"_s}}), u"E-SET-03@host"_s);
    }

    void keysOfLocalesAndQueuesAreKnown()
    {
        QCOMPARE(workspaceField(u"sender.en.company"_s)->label, workspaceField(u"sender.company"_s)->label);
        QVERIFY(workspaceField(u"raci.Tier 2.5.accountable"_s));
        QVERIFY(!workspaceField(u"raci.accountable"_s));
        QVERIFY(!workspaceField(u"sender.en.colour"_s));
        QVERIFY(!workspaceField(u"colour"_s));
    }

private:
    static void documents(const QString &path)
    {
        QTest::addColumn<QString>("document");
        QFile file(QStringLiteral(SOURCE_ROOT) + path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(path)) << QString::fromUtf8(file.readAll());
    }

    static QString valueOf(const SettingField &field)
    {
        if (!field.fallback.isEmpty() && field.fallback != u"auto"_s)
            return field.fallback;
        if (!choicesOf(field).isEmpty())
            return choicesOf(field).constFirst();
        switch (field.kind) {
        case SettingKind::Zone: return u"Asia/Shanghai"_s;
        case SettingKind::Region: return u"CN"_s;
        case SettingKind::File: return u"/tmp/x"_s;
        case SettingKind::HttpUrl: return u"https://rt.example.com"_s;
        case SettingKind::Number: return u"10"_s;
        default: return u"x"_s;
        }
    }

    template<typename T>
    static QString codeOf(const Result<T> &result)
    {
        return result ? QString() : result.error().code;
    }
};

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"

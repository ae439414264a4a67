// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The template studio in the real window: a text with a mistake is refused, corrected, published, rolled back.
#include "ui/drivers/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/templates/fieldsdialog.h"
#include "ui/templates/liquidcompleter.h"
#include "ui/templates/templatespage.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

const TemplateSlot sms{u"collect-materials"_s, u"en"_s, Channel::Sms};

/// The console with the place open and one text in the editor.
struct Opened
{
    explicit Opened(const QString &language = u"en"_s)
    {
        installTestLanguage(language);
        driver = std::make_unique<DeskDriver>(sample);
        driver->open();
        const QKeySequence there = driver->desk().commands().find(u"go.templates"_s)->shortcut();
        driver->key(there[0].key(), there[0].keyboardModifiers());
        page = driver->desk().window().findChild<TemplatesPage *>();
        if (!page)
            qFatal("its key does not open the templates");
        page->open(sms);
        if (!QTest::qWaitFor([this] { return page->studio().check().has_value(); }))
            qFatal("the open text is not judged");
    }

    [[nodiscard]] QPlainTextEdit *editor() const
    {
        return qobject_cast<QPlainTextEdit *>(driver->find(u"template.text"_s));
    }
    /// Keys at the end of the text, before its last line end.
    void typeAtEnd(const QString &text) const
    {
        editor()->setFocus();
        QTest::keyClick(editor(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(editor(), Qt::Key_Left);
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, editor(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    [[nodiscard]] QList<MessageTemplate> versions() const
    {
        auto future = const_cast<SampleDesk &>(sample).templates.versions(sms.scenario, sms.locale, sms.channel);
        return future.result().value();
    }
    [[nodiscard]] bool isJudged() const { return page->studio().check().has_value(); }
    [[nodiscard]] static QDialog *dialog() { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }

    SampleDesk sample;
    std::unique_ptr<DeskDriver> driver;
    TemplatesPage *page = nullptr;
};

} // namespace

class TestTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakeIsRefusedCorrectedPublishedRolledBack();
    void draftSurvives();
    void whatCannotBeRenderedIsRefused();
    void advertisingNeedsASecondPerson();
    void somebodyWasFaster();
    void hostileTextHoldsNothingUp();
    void hostileTicketIsNeverRich();
    void completionPlaces_data();
    void completionPlaces();
    void completionByKeys();
    void realTicketIsShown();
    void fieldsShowTheirEffect();
};

void TestTemplates::mistakeIsRefusedCorrectedPublishedRolledBack()
{
    Opened o;
    const QString before = o.page->studio().text();
    o.typeAtEnd(u" {{ contact.nmae }}"_s);
    QTRY_VERIFY(!o.page->studio().glance().problems.isEmpty());
    QTRY_VERIFY(o.driver->text(u"template.summary"_s).contains(u"1 mistake"_s));
    o.driver->key(Qt::Key_Return, Qt::ControlModifier);
    const QString refusal = o.driver->text(u"template.refusal"_s);
    QVERIFY2(refusal.contains(u"Line 2, column "_s) && refusal.contains(u"contact.nmae"_s), qPrintable(refusal));
    QVERIFY(o.driver->prompter().asked.isEmpty()); // a reason is not asked for in vain
    QCOMPARE(o.versions().size(), 1);

    o.editor()->selectAll(); // corrected
    o.editor()->insertPlainText(before);
    o.typeAtEnd(u" Thank you."_s);
    QTRY_VERIFY(o.isJudged());
    QTRY_COMPARE(o.driver->text(u"template.summary"_s), u"✓ Every trial ticket can be rendered"_s);
    o.driver->prompter().answers = {u"friendlier end"_s};
    o.driver->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(o.versions().size(), 2);
    QCOMPARE(o.versions().first().reason, u"friendlier end"_s);
    QCOMPARE(o.versions().first().author, u"王敏"_s);
    QVERIFY(o.versions().first().parts.value(u"text"_s).endsWith(u" Thank you."_s));
    QTRY_COMPARE(o.driver->text(u"template.state"_s), u"version 2 is sent"_s);
    QVERIFY(o.sample.studio.kept.isEmpty());

    o.driver->key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(Opened::dialog());
    auto *list = Opened::dialog()->findChild<QListWidget *>(u"versions.list"_s);
    QTRY_COMPARE(list->count(), 2);
    QVERIFY(!list->item(1)->text().contains(u"1970"_s)); // what came with the program has no day
    QTest::keyClick(list, Qt::Key_Down);
    auto *table = Opened::dialog()->findChild<QTableWidget *>(u"versions.differences"_s);
    QCOMPARE(table->item(1, 0)->text(), u"≠"_s);
    QVERIFY(!table->item(1, 1)->text().contains(u"Thank you"_s) && table->item(1, 2)->text().contains(u"Thank you"_s));
    o.driver->prompter().answers = {u"too friendly"_s};
    QTest::mouseClick(Opened::dialog()->findChild<QWidget *>(u"versions.rollBack"_s), Qt::LeftButton);
    QTRY_COMPARE(o.versions().size(), 3);
    QCOMPARE(o.versions().first().parts, o.versions().last().parts);
    QCOMPARE(o.versions().at(1).status, TemplateStatus::Retired);
    QTRY_COMPARE(o.editor()->toPlainText(), before);
    QTRY_COMPARE(o.driver->text(u"template.state"_s), u"version 3 is sent"_s);
}

void TestTemplates::draftSurvives()
{
    Opened o;
    o.typeAtEnd(u" {{ goal"_s); // half a thought is kept as well
    o.page->saveNow();
    QTRY_COMPARE(o.sample.studio.kept.size(), 1);
    QCOMPARE(o.sample.studio.kept.first().file, o.editor()->toPlainText());
    QCOMPARE(o.sample.studio.kept.first().basedOn, 1);
    const QString typed = o.editor()->toPlainText();
    o.page->open({sms.scenario, sms.locale, Channel::Push});
    QVERIFY(o.editor()->toPlainText() != typed);
    o.page->open(sms);
    QCOMPARE(o.editor()->toPlainText(), typed);
    o.driver->click(u"template.discard"_s);
    QTRY_VERIFY(o.sample.studio.kept.isEmpty());
    QVERIFY(!o.editor()->toPlainText().contains(u"{{ goal"_s));
}

void TestTemplates::whatCannotBeRenderedIsRefused()
{
    Opened o;
    o.typeAtEnd(u" {{ details.upload_link }}"_s); // optional: nobody may have filled it in
    QTRY_VERIFY(o.isJudged());
    QTRY_VERIFY(o.driver->text(u"template.summary"_s).contains(u"cannot be rendered"_s));
    o.driver->prompter().answers = {u"x"_s};
    o.driver->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(o.driver->text(u"template.refusal"_s).contains(u"nothing optional"_s));
    QTRY_COMPARE(o.driver->text(u"template.ticket"_s), u"✗ nothing optional"_s); // and shows it
    QCOMPARE(o.versions().size(), 1);
    QCOMPARE(o.driver->prompter().answers.size(), 1);
}

void TestTemplates::advertisingNeedsASecondPerson()
{
    Opened o;
    o.typeAtEnd(u" Special offer!"_s);
    QTRY_VERIFY(o.isJudged());
    o.driver->prompter().answers = {u"marketing asked for it"_s};
    o.driver->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(o.driver->textOf(u"template.refusal"_s).contains(u"E-TPL-33"_s));
    QCOMPARE(o.versions().size(), 1);
    // Somebody else wrote it: this person is the second one.
    QTRY_COMPARE(o.sample.studio.kept.size(), 1);
    o.sample.studio.kept.first().authorId = u"li.qiang"_s;
    o.page->refresh();
    QTRY_COMPARE(o.page->studio().draft(sms)->authorId, u"li.qiang"_s);
    o.page->open(sms);
    QTRY_VERIFY(o.isJudged());
    o.driver->prompter().answers = {u"seen and approved"_s};
    o.driver->click(u"template.publish"_s);
    QTRY_COMPARE(o.versions().size(), 2);
}

void TestTemplates::somebodyWasFaster()
{
    Opened o;
    o.typeAtEnd(u" Mine."_s);
    MessageTemplate other = o.versions().first();
    other.parts[u"text"_s] += u" Theirs."_s;
    QVERIFY(o.sample.studio.publishOver(other, 1).result());
    QTRY_VERIFY(o.isJudged());
    o.driver->prompter().answers = {u"mine"_s, u"mine after all"_s};
    o.driver->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(o.driver->textOf(u"template.refusal"_s).contains(u"E-TPL-34"_s));
    QVERIFY(o.editor()->toPlainText().contains(u"Mine."_s)); // nothing typed is lost
    QCOMPARE(o.versions().size(), 2);
    QTRY_VERIFY(o.driver->text(u"template.state"_s).startsWith(u"version 2 is sent"_s));
    QTRY_VERIFY(o.isJudged());
    o.driver->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(o.versions().size(), 3);
}

/// A template that would count to a billion: the window goes on, and it cannot be published.
void TestTemplates::hostileTextHoldsNothingUp()
{
    Opened o;
    o.editor()->selectAll();
    o.editor()->insertPlainText(u"--- text\n{% for a in (1..100000) %}{% for b in (1..100000) %}{{ goal }}"
                                "{% endfor %}{% endfor %}\n"_s);
    QTRY_VERIFY(o.isJudged());
    QCOMPARE(o.page->studio().check()->trials.size(), 1); // one limit is enough
    QVERIFY(!o.page->studio().check()->isRenderable());
    o.driver->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(o.driver->isShown(u"template.refusal"_s));
    QCOMPARE(o.versions().size(), 1);
}

void TestTemplates::hostileTicketIsNeverRich()
{
    Opened o;
    auto *tickets = qobject_cast<QComboBox *>(o.driver->find(u"template.ticket"_s));
    const int hostile = tickets->findData(u"hostile"_s);
    tickets->setCurrentIndex(hostile);
    Q_EMIT tickets->activated(hostile);
    QTRY_VERIFY(o.page->studio().glance().trial && o.page->studio().glance().trial->key == "hostile"_L1);
    const Message &message = *o.page->studio().glance().trial->message;
    QVERIFY(message.part("text").contains(u"<script>"_s)); // an SMS is text: nothing is escaped, nothing is run
    QVERIFY(!message.part("text").contains(u'\u202e'));
    for (QLabel *label : o.page->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName()));
    o.page->open({sms.scenario, sms.locale, Channel::Email});
    QTRY_VERIFY(o.page->studio().glance().trial
                && o.page->studio().glance().trial->message->channel == Channel::Email);
    const QString html = o.page->studio().glance().trial->message->part("html");
    QVERIFY(!html.contains(u"<script"_s) && !html.contains(u"<img"_s) && !html.contains(u"<iframe"_s));
    QVERIFY(html.contains(u"&lt;script&gt;"_s));
    QVERIFY(!o.page->studio().glance().trial->message->part("subject").contains(u'\n'));
}

void TestTemplates::completionPlaces_data()
{
    using Place = LiquidCompleter::Place;
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("begun");
    const auto row = [](const char *before, Place place, const QString &begun) {
        QTest::newRow(before) << int(place) << begun;
    };
    row("Hello cust", Place::None, {});
    row("Hello {{ cust", Place::Variable, u"cust"_s);
    row("{{ customer.na", Place::Variable, u"customer.na"_s);
    row("{{ a }} cust", Place::None, {});
    row("{{ deadline | wh", Place::Filter, u"wh"_s);
    row("{{ deadline | ", Place::Filter, {});
    row("{{ x | append: contact.", Place::Variable, u"contact."_s);
    row("{% i", Place::Tag, u"i"_s);
    row("{%- if de", Place::Variable, u"de"_s);
    row("{%- el", Place::Tag, u"el"_s);
    row("{% if a %}{{ b", Place::Variable, u"b"_s);
    row("{{ \"cust", Place::None, {});
}

void TestTemplates::completionPlaces()
{
    QFETCH(int, place);
    QFETCH(QString, begun);
    const auto found = LiquidCompleter::placeAt(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(int(found.first), place);
    QCOMPARE(found.second, begun);
}

void TestTemplates::completionByKeys()
{
    Opened o;
    o.typeAtEnd(u"{{ contact.rea"_s);
    QAbstractItemView *list = nullptr;
    const auto find = [&] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == "template.completions"_L1 && widget->isVisible())
                list = qobject_cast<QAbstractItemView *>(widget);
        }
        return list != nullptr;
    };
    QTRY_VERIFY(find());
    const QModelIndex first = list->model()->index(0, 0);
    QCOMPARE(first.data().toString(), u"contact.reach"_s);
    QCOMPARE(first.siblingAtColumn(1).data().toString(), u"number or link of whom to ask"_s);
    QCOMPARE(first.siblingAtColumn(2).data().toString(), u"+1 202-555-0143"_s); // what this ticket has
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(o.editor()->toPlainText().contains(u"{{ contact.reach"_s));
}

void TestTemplates::realTicketIsShown()
{
    Opened o;
    auto *tickets = qobject_cast<QComboBox *>(o.driver->find(u"template.ticket"_s));
    QTRY_VERIFY(tickets->count() > 7);
    tickets->setCurrentIndex(7);
    Q_EMIT tickets->activated(7);
    const QString number = tickets->itemText(7).section(u" · "_s, 0, 0);
    QTRY_COMPARE(o.page->studio().glance().trial->key, number);
    QVERIFY(o.page->studio().glance().trial->message->part("text").contains(number));
    QVERIFY(o.driver->text(u"template.measure"_s).contains(u"SMS"_s));
    QVERIFY(o.driver->text(u"template.facts"_s).contains(u"same facts"_s));
}

void TestTemplates::fieldsShowTheirEffect()
{
    Opened o;
    ReminderDraft draft;
    draft.id = {u"d1"_s};
    draft.scenario = sms.scenario;
    QVERIFY(o.sample.drafts.save(draft, o.sample.clock.now()).result());
    o.driver->key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(Opened::dialog());
    auto *fields = Opened::dialog()->findChild<QTreeWidget *>(u"fields.list"_s);
    auto *effect = Opened::dialog()->findChild<QLabel *>(u"fields.effect"_s);
    auto *save = Opened::dialog()->findChild<QPushButton *>(u"fields.save"_s);
    QCOMPARE(effect->text(), u"Nothing would change."_s);
    QVERIFY(!save->isEnabled());
    const auto item = [&fields](const QString &key) {
        for (QTreeWidgetItemIterator it(fields); *it != nullptr; ++it) {
            if ((*it)->toolTip(0) == key)
                return *it;
        }
        return static_cast<QTreeWidgetItem *>(nullptr);
    };
    item(u"details.upload_link"_s)->setCheckState(1, Qt::Checked);
    QTRY_VERIFY(effect->text().contains(u"refused without Upload link"_s));
    QVERIFY(effect->text().contains(u"1 draft could not"_s));
    QTest::mouseClick(save, Qt::LeftButton); // a reason is needed
    auto *message = Opened::dialog()->findChild<QLabel *>(u"fields.message"_s);
    QTRY_VERIFY(message->text().contains(u"E-SCH-21"_s));
    QTest::keyClicks(Opened::dialog()->findChild<QLineEdit *>(u"fields.reason"_s), u"customers asked"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(o.sample.studio.forms.size(), 2);
    QCOMPARE(o.sample.studio.forms.first().reason, u"customers asked"_s);
    QTRY_VERIFY(o.page->studio().kit()->schema.scenario(sms.scenario)->details.first().isRequired);
    // What texts cannot do without stays demanded.
    QTRY_VERIFY(!Opened::dialog());
    o.driver->click(u"template.fields"_s);
    QTRY_VERIFY(Opened::dialog());
    fields = Opened::dialog()->findChild<QTreeWidget *>(u"fields.list"_s);
    effect = Opened::dialog()->findChild<QLabel *>(u"fields.effect"_s);
    item(u"deadline"_s)->setCheckState(1, Qt::Unchecked);
    QTRY_VERIFY2(effect->text().contains(u"cannot do without"_s), qPrintable(effect->text()));
    QVERIFY(!Opened::dialog()->findChild<QPushButton *>(u"fields.save"_s)->isEnabled());
}

QTEST_MAIN(TestTemplates)
#include "tst_ui_templates.moc"

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CustomerCard</name>
    <message numerus="yes">
        <source>%1 of %2 in %n day(s)</source>
        <translation>
            <numerusform>%1 of %2 in %n day</numerusform>
            <numerusform>%1 of %2 in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SMS</source>
        <comment>segments</comment>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s), each within its own limit</source>
        <translation>
            <numerusform>%n field, each within its own limit</numerusform>
            <numerusform>%n fields, each within its own limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::ApprovalsModel</name>
    <message numerus="yes">
        <source>%n reminder(s): %1</source>
        <translation>
            <numerusform>%n reminder: %1</numerusform>
            <numerusform>%n reminders: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::Bell</name>
    <message numerus="yes">
        <source>%n message(s) need you</source>
        <translation>
            <numerusform>%n message needs you</numerusform>
            <numerusform>%n messages need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::BulkDialog</name>
    <message numerus="yes">
        <source>Remind %n customer(s)</source>
        <translation>
            <numerusform>Remind %n customer</numerusform>
            <numerusform>Remind %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n reminder(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>Send %n reminder  Ctrl+Enter</numerusform>
            <numerusform>Send %n reminders  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) taken back.</source>
        <translation>
            <numerusform>%n message taken back.</numerusform>
            <numerusform>%n messages taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late for %n message(s).</source>
        <translation>
            <numerusform>Too late for %n message.</numerusform>
            <numerusform>Too late for %n messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::BulkReminderModel</name>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>%n in the outbox</numerusform>
            <numerusform>%n in the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blocked</numerusform>
            <numerusform>%n blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::ComposerView</name>
    <message numerus="yes">
        <source>%n to go: </source>
        <translation>
            <numerusform>%n to go: </numerusform>
            <numerusform>%n to go: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::Desk</name>
    <message numerus="yes">
        <source>%n gateway(s) set up</source>
        <translation>
            <numerusform>%n gateway set up</numerusform>
            <numerusform>%n gateways set up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) unknown, need(s) you</source>
        <translation>
            <numerusform>%n message unknown, needs you</numerusform>
            <numerusform>%n messages unknown, need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) failed</source>
        <translation>
            <numerusform>%n message failed</numerusform>
            <numerusform>%n messages failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) held</source>
        <translation>
            <numerusform>%n message held</numerusform>
            <numerusform>%n messages held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on the way.</source>
        <translation>
            <numerusform>%n message on the way.</numerusform>
            <numerusform>%n messages on the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late for %n message(s): the outbox and the history say where they are.</source>
        <translation>
            <numerusform>Too late for %n message: the outbox and the history say where it is.</numerusform>
            <numerusform>Too late for %n messages: the outbox and the history say where they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) taken back.</source>
        <translation>
            <numerusform>%n message taken back.</numerusform>
            <numerusform>%n messages taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::FieldsDialog</name>
    <message numerus="yes">
        <source>✗ %n draft(s) could not be sent as they are: %1</source>
        <translation>
            <numerusform>✗ %n draft could not be sent as it is: %1</numerusform>
            <numerusform>✗ %n drafts could not be sent as they are: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::FileView</name>
    <message numerus="yes">
        <source>%n thing(s) would change.</source>
        <translation>
            <numerusform>%n thing would change.</numerusform>
            <numerusform>%n things would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) changed. Secrets that are not in this computer&apos;s keychain have to be given again.</source>
        <translation>
            <numerusform>%n thing changed. Secrets that are not in this computer&apos;s keychain have to be given again.</numerusform>
            <numerusform>%n things changed. Secrets that are not in this computer&apos;s keychain have to be given again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::FilterBar</name>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::HeldDialog</name>
    <message numerus="yes">
        <source>%n message(s) canceled; sending goes on.</source>
        <translation>
            <numerusform>%n message canceled; sending goes on.</numerusform>
            <numerusform>%n messages canceled; sending goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n, let the rest go</source>
        <translation>
            <numerusform>Cancel %n, let the rest go</numerusform>
            <numerusform>Cancel %n, let the rest go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) due: they go at once when sending goes on.</source>
        <translation>
            <numerusform>%n message due: it goes at once when sending goes on.</numerusform>
            <numerusform>%n messages due: they go at once when sending goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them was due before %1, when sending was held: it may have gone from elsewhere, or be too late.</source>
        <translation>
            <numerusform>%n of them was due before %1, when sending was held: it may have gone from elsewhere, or be too late.</numerusform>
            <numerusform>%n of them were due before %1, when sending was held: they may have gone from elsewhere, or be too late.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::HistoryDetailView</name>
    <message numerus="yes">
        <source>%n byte(s) as they left</source>
        <translation>
            <numerusform>%n byte as they left</numerusform>
            <numerusform>%n bytes as they left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::HistoryFiles</name>
    <message numerus="yes">
        <source>%n message(s) exported</source>
        <translation>
            <numerusform>%n message exported</numerusform>
            <numerusform>%n messages exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of it compared</source>
        <translation>
            <numerusform>%n line of it compared</numerusform>
            <numerusform>%n lines of it compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) after the last anchor</source>
        <translation>
            <numerusform>%n event after the last anchor</numerusform>
            <numerusform>%n events after the last anchor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::Judgement</name>
    <message numerus="yes">
        <source>✗ %n mistake(s): it cannot be published</source>
        <translation>
            <numerusform>✗ %n mistake: it cannot be published</numerusform>
            <numerusform>✗ %n mistakes: it cannot be published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %n trial ticket(s) cannot be rendered</source>
        <translation>
            <numerusform>✗ %n trial ticket cannot be rendered</numerusform>
            <numerusform>✗ %n trial tickets cannot be rendered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::LetterView</name>
    <message numerus="yes">
        <source>%n character(s), laid out on A4 with a window-envelope address</source>
        <translation>
            <numerusform>%n character, laid out on A4 with a window-envelope address</numerusform>
            <numerusform>%n characters, laid out on A4 with a window-envelope address</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::MailView</name>
    <message numerus="yes">
        <source>%n character(s) as text</source>
        <translation>
            <numerusform>%n character as text</numerusform>
            <numerusform>%n characters as text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>subject %n, phones show about 35</source>
        <translation>
            <numerusform>subject %n, phones show about 35</numerusform>
            <numerusform>subject %n, phones show about 35</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::PiecesDialog</name>
    <message numerus="yes">
        <source>Taken in by %n text(s): %1 …</source>
        <translation>
            <numerusform>Taken in by %n text: %1 …</numerusform>
            <numerusform>Taken in by %n texts: %1 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken in by %n text(s): %1</source>
        <translation>
            <numerusform>Taken in by %n text: %1</numerusform>
            <numerusform>Taken in by %n texts: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %n text(s) read otherwise with it, and can be written for every trial ticket</source>
        <translation>
            <numerusform>✓ %n text reads otherwise with it, and can be written for every trial ticket</numerusform>
            <numerusform>✓ %n texts read otherwise with it, and can be written for every trial ticket</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::SourcesView</name>
    <message numerus="yes">
        <source>%n ticket(s) can be read.</source>
        <translation>
            <numerusform>%n ticket can be read.</numerusform>
            <numerusform>%n tickets can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::TemplatesPage</name>
    <message numerus="yes">
        <source>%1: version %2 is taken in by %n text(s) from now on.</source>
        <translation>
            <numerusform>%1: version %2 is taken in by %n text from now on.</numerusform>
            <numerusform>%1: version %2 is taken in by %n texts from now on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::TicketListView</name>
    <message numerus="yes">
        <source>%n ticket(s) selected</source>
        <translation>
            <numerusform>%n ticket selected</numerusform>
            <numerusform>%n tickets selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n ticket(s) found are selected</source>
        <translation>
            <numerusform>The %n ticket found is selected</numerusform>
            <numerusform>All %n tickets found are selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::Tray</name>
    <message numerus="yes">
        <source>Remindesk: %n message(s) need you</source>
        <translation>
            <numerusform>Remindesk: %n message needs you</numerusform>
            <numerusform>Remindesk: %n messages need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::VersionsDialog</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still waiting, with this text</source>
        <translation>
            <numerusform>%n still waiting, with this text</numerusform>
            <numerusform>%n still waiting, with this text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::VoiceView</name>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>

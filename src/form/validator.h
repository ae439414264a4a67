// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/validate.h"

#include <QString>
#include <QStringList>

namespace remindesk {

/// One run of validate(): the draft as it will be once everything implied is filled in, and what was
/// found so far. Private to form/; each rule family is one function in its own file.
struct Validator
{
    const FormContext &context;
    const Scenario &scenario;
    ReminderDraft draft;
    Findings findings;

    [[nodiscard]] static Validation run(const ReminderDraft &draft, const FormContext &context);

    void add(Severity severity, const QString &code, const QString &field,
             const QStringList &arguments = {}, bool isApprovable = false);
    void block(const QString &code, const QString &field, const QStringList &arguments = {});
    void warn(const QString &code, const QString &field, const QStringList &arguments = {});

    /// Whether the contract or the admins' schema wants this field filled.
    [[nodiscard]] bool isRequired(const QString &key) const;
    /// Missing, too long, control characters; false when the text cannot be used further.
    bool checkText(const QString &key, const QString &text, bool isNeeded);

    void checkTicket();
    void checkRepetition();
    void checkTexts();
    void checkPeople();
    void checkContact();
    void checkEvidence();
    void checkFiles();
    void checkItems();
    void checkTimes();
    void checkClass();
    void checkDetails();
    void checkChannels();
    void applyApproval(); ///< last: it judges the findings

    [[nodiscard]] ReminderClass reminderClass() const
    {
        return draft.reminderClass.value_or(scenario.reminderClass);
    }
    [[nodiscard]] Instant sendAt() const;
    [[nodiscard]] Instant notAfter() const;

private:
    void checkDetail(const DetailField &field);
    void checkName(const QString &key, const QString &name);
    void checkPerson(const QString &key, const QString &name);
    void checkDeadline();
    void checkWindow();
    void pickChannels();
    void checkChosenChannel(Channel channel);
    void checkAddress(Channel channel, const ContactPoint &point);
};

/// Filled in with nothing: "", "N/A", "null", "-", "…", only spaces, only invisible characters.
[[nodiscard]] bool isBlank(const QString &text);
/// The first character that has no place in one line of text, escaped; empty: none.
[[nodiscard]] QString controlIn(const QString &text);
/// Whether a customer can call or open it: telephone number, hotline or https link.
[[nodiscard]] bool isReachable(const QString &reach, const QString &region);
/// An https link with a host and without user information; else the finding that says why not.
[[nodiscard]] std::optional<QString> linkProblem(const QString &text);
/// Whether the address of a contact point can be used; else the error.
[[nodiscard]] Done checkAddressForm(const ContactPoint &point, const QString &region);

/// A detail as its type wants it kept: money "128.50 CNY", instants in ISO UTC. Nothing: not one.
[[nodiscard]] std::optional<QString> canonicalDetail(DetailType type, const QString &text,
                                                     const TimeZoneId &zone, Instant now);

} // namespace remindesk

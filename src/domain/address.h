// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace remindesk {

/// An e-mail address (RFC 5321 §4.1.2, RFC 6531 for UTF-8 local parts), checked and split.
/// Comments, lists, address literals and angle brackets are refused: E-ADR codes say which rule.
/// Compared case-insensitively on the domain only.
class EmailAddress
{
public:
    [[nodiscard]] static Result<EmailAddress> parse(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }     ///< as typed, trimmed
    [[nodiscard]] const QString &local() const { return m_local; }
    [[nodiscard]] const QString &domain() const { return m_domain; } ///< lower case, Unicode
    [[nodiscard]] QString aceDomain() const;                         ///< for the wire (IDNA)
    /// The local part has characters beyond ASCII: the path needs SMTPUTF8 (RFC 6531).
    [[nodiscard]] bool needsSmtpUtf8() const { return m_needsSmtpUtf8; }
    /// Letters of several scripts in one domain label ("раypal.com"): shown as a warning.
    [[nodiscard]] bool mixesScripts() const { return m_mixesScripts; }
    /// postmaster@, noreply@ …: nobody reads it (RFC 2142); a warning.
    [[nodiscard]] bool isRoleAddress() const;

    bool operator==(const EmailAddress &other) const
    {
        return m_local == other.m_local && m_domain == other.m_domain;
    }

private:
    EmailAddress() = default;
    QString m_text;
    QString m_local;
    QString m_domain;
    bool m_needsSmtpUtf8 = false;
    bool m_mixesScripts = false;
};

/// A telephone number that can get a message, kept in E.164 ("+8613800138000"). libphonenumber
/// judges it; emergency, short and premium-rate numbers are refused.
class PhoneNumber
{
public:
    /// `region`: ISO 3166 code that numbers without "+" belong to; empty: "+" is required.
    [[nodiscard]] static Result<PhoneNumber> parse(const QString &text, const QString &region = {});

    [[nodiscard]] const QString &e164() const { return m_e164; }
    [[nodiscard]] QString international() const; ///< "+86 138 0013 8000", for people
    [[nodiscard]] bool isMobile() const { return m_isMobile; }

    bool operator==(const PhoneNumber &) const = default;

private:
    PhoneNumber() = default;
    QString m_e164;
    bool m_isMobile = false;
};

} // namespace remindesk

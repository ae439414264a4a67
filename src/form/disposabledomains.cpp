// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/disposabledomains.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace remindesk {

namespace {

constexpr std::array<std::u16string_view, 46> known = {
    u"0-mail.com",        u"027168.com",       u"10minutemail.com",   u"10minutemail.net", u"20minutemail.com",
    u"33mail.com",        u"bccto.me",         u"chacuo.net",         u"discard.email",    u"dispostable.com",
    u"dropmail.me",       u"emailondeck.com",  u"fakeinbox.com",      u"fakemail.net",     u"getairmail.com",
    u"getnada.com",       u"grr.la",           u"guerrillamail.com",  u"guerrillamail.net", u"guerrillamail.org",
    u"inboxkitten.com",   u"linshiyouxiang.net", u"mail-temp.com",    u"mailcatch.com",    u"maildrop.cc",
    u"mailinator.com",    u"mailnesia.com",    u"mailnull.com",       u"mailsac.com",      u"mintemail.com",
    u"moakt.com",         u"mohmal.com",       u"mytemp.email",       u"sharklasers.com",  u"spam4.me",
    u"spamgourmet.com",   u"temp-mail.io",     u"temp-mail.org",      u"tempail.com",      u"tempmail.com",
    u"tempmailo.com",     u"throwawaymail.com", u"trashmail.com",     u"trashmail.net",    u"yopmail.com",
    u"yopmail.net",
};
static_assert(std::is_sorted(known.begin(), known.end()));

} // namespace

bool isDisposableDomain(QStringView domain)
{
    while (domain.contains(u'.')) {
        const std::u16string_view text(domain.utf16(), size_t(domain.size()));
        if (std::binary_search(known.begin(), known.end(), text))
            return true;
        domain = domain.mid(domain.indexOf(u'.') + 1); // "a.mailinator.com" is Mailinator's too
    }
    return false;
}

} // namespace remindesk

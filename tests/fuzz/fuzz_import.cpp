// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/csvreader.h"
#include "ticketing/ticketfile.h"

#include <QFile>

#include <cstdint>
#include <cstdlib>

#include <unistd.h>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant now{1'763'700'000'000};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// In memory, one for each worker; its beginning says JSON or CSV, so the ending does not matter.
const QString &place()
{
    static const QString path = u"/dev/shm/remindesk-fuzz-%1"_s.arg(::getpid());
    return path;
}

void wholeFile(const QByteArray &bytes, const ImportOptions &options)
{
    QFile file(place());
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
    file.close();
    const auto read = readTicketFile(place(), options);
    if (!read) {
        require(read.error().code.startsWith(u"E-"_s));
        return;
    }
    require(read->columns.size() <= importColumnLimit);
    QSet<QString> numbers;
    for (const TicketRecord &record : read->records) {
        require(!record.ticket.number.isEmpty() && !numbers.contains(record.ticket.number));
        numbers.insert(record.ticket.number);
        for (const ContactPoint &contact : record.customer.contacts)
            require(!contact.address.isEmpty() && !contact.address.contains(QChar(0)));
    }
    for (const RejectedRow &reject : read->rejects)
        require(!reject.mistakes.isEmpty() && !reject.mistakes.constFirst().error.code.isEmpty() && reject.row > 0);
    const auto again = readTicketFile(place(), options); // the same file reads the same
    require(again && again->records.size() == read->records.size() && again->rejects.size() == read->rejects.size());
}

void rows(const QByteArray &bytes)
{
    CsvReader reader(bytes, CsvReader::delimiterOf(bytes));
    int last = 0;
    qsizetype kept = 0;
    while (true) {
        const auto row = reader.next();
        if (!row || !*row)
            break;
        require((*row)->number > last);
        last = (*row)->number;
        for (const QByteArray &value : (*row)->values)
            kept += value.size();
    }
    require(kept <= bytes.size()); // nothing is made up
}

} // namespace

/// The first byte chooses: rows, or the whole file in some encoding, with or without a header that is right.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size == 0 || size > 65'536)
        return 0;
    const uint8_t choice = bytes[0];
    QByteArray rest(reinterpret_cast<const char *>(bytes) + 1, qsizetype(size) - 1);
    if ((choice & 1) != 0) {
        rows(rest);
        return 0;
    }
    if ((choice & 2) != 0)
        rest.prepend("number,customer,status,due,owner,email,phone,zone,created\n1,Ann,open,2026-11-24 18:00,wang,");
    static const QStringList encodings{QString(), u"utf-8"_s, u"gb18030"_s, u"utf-16"_s};
    ImportOptions options;
    options.encoding = encodings.at(choice >> 2 & 3);
    options.region = u"CN"_s;
    options.zone = *TimeZoneId::parse(u"Asia/Shanghai"_s);
    options.now = now;
    wholeFile(rest, options);
    return 0;
}

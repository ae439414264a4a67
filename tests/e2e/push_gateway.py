# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""In-app messages over the http gateway's ejabberd preset: sent by the program, read by a customer's own client."""
import tempfile
import time
import unittest

import servers
import xmpp


class PushGateway(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ready = servers.start("push")
        cls.folder = tempfile.TemporaryDirectory()
        cls.desk = servers.Desk(cls.folder.name, {"PUSH_PASSWORD": cls.ready["password"]})
        cls.customer = cls.ready["clients"].split(",")[0]
        cls.desk.run("gateway", "add", "app", "--preset", "ejabberd", "--set", "url=" + cls.ready["api"] + "/send_message",
                     "--set", "user=" + cls.ready["user"], "--set", "from=" + cls.ready["user"], "--secret-env",
                     "PUSH_PASSWORD")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def new_ticket(self):
        number = "T-" + str(time.time_ns())[-9:]
        self.desk.import_tickets(self.folder.name, [{"number": number, "push": self.customer}])
        return number

    def send(self, number):
        return self.desk.json("remind", "send", "--ticket", number, "--scenario", "collect-materials", "--set",
                              "items=营业执照照片", "--set", "deadline=in 3 days", "--set", "owner=agent1", "--set",
                              "accountable=chief", "--channel", "push")

    def inbox(self):
        client = xmpp.Client(self.ready["xmpp"], self.customer, self.ready["password"])
        try:
            return client.messages()
        finally:
            client.close()

    def test_a_customer_reads_the_message_in_the_app(self):
        self.inbox()  # what earlier runs left
        number = self.new_ticket()
        queued = self.send(number)
        self.desk.run("dispatch", "--once")
        messages = self.inbox()
        self.assertEqual(len(messages), 1, messages)
        sender, subject, body = messages[0]
        self.assertEqual(sender.split("/")[0], self.ready["user"])
        kept = self.desk.json("history", "show", queued["messages"][0])
        self.assertEqual((subject, body), (kept["parts"]["title"], kept["parts"]["body"]))
        self.assertIn("营业执照照片", subject + body)
        self.assertEqual(kept["state"], "sent")

    def test_wrong_password_rests_the_gateway_and_loses_nothing(self):
        self.inbox()
        number = self.new_ticket()
        queued = self.send(number)
        right = self.desk.environment["PUSH_PASSWORD"]
        self.desk.environment["PUSH_PASSWORD"] = "wrong"
        try:
            self.desk.run("dispatch", "--once", code=7)
        finally:
            self.desk.environment["PUSH_PASSWORD"] = right
        kept = self.desk.json("history", "show", queued["messages"][0])
        self.assertEqual((kept["state"], kept["reason"]), ("queued", "http.401"))
        self.assertEqual(self.inbox(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)

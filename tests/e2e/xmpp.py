# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""As much of an XMPP client (RFC 6120, 6121) as it takes to log in and read what waits for a person."""
import base64
import socket
import time
import xml.etree.ElementTree as ElementTree


class Client:
    def __init__(self, address, jid, password):
        host, port = address.split(":")
        user, self.domain = jid.split("@")
        self.socket = socket.create_connection((host, int(port)), timeout=10)
        self._open()
        login = base64.b64encode(f"\0{user}\0{password}".encode()).decode()
        self._say(f"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{login}</auth>")
        self._until("success")
        self._open()
        self._say("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>")
        self._until("iq")
        self._say("<iq type='set' id='s'><session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></iq>")

    def messages(self, seconds=3):
        """Comes online; (from, subject, body) of each message that arrives within that time."""
        self._say("<presence/>")
        found, end = [], time.monotonic() + seconds
        while time.monotonic() < end:
            element = self._next(end - time.monotonic())
            if element is not None and element.tag.endswith("}message"):
                texts = {child.tag.split("}")[1]: child.text or "" for child in element}
                if texts.get("body"):
                    found.append((element.get("from"), texts.get("subject"), texts["body"]))
        return found

    def close(self):
        self.socket.close()

    def _open(self):
        self.parser = ElementTree.XMLPullParser(["start", "end"])
        self.depth = 0
        self._say(f"<stream:stream to='{self.domain}' version='1.0' xmlns='jabber:client' "
                  "xmlns:stream='http://etherx.jabber.org/streams'>")
        self._until("features")

    def _say(self, text):
        self.socket.sendall(text.encode())

    def _next(self, seconds):
        """The next whole element of the stream, or None when none comes in time."""
        end = time.monotonic() + seconds
        while True:
            for event, element in self.parser.read_events():
                self.depth += 1 if event == "start" else -1
                if event == "end" and self.depth == 1:
                    return element
            left = end - time.monotonic()
            if left <= 0:
                return None
            self.socket.settimeout(left)
            try:
                data = self.socket.recv(65536)
            except TimeoutError:
                return None
            if not data:
                raise ConnectionError("the server closed the stream")
            self.parser.feed(data)

    def _until(self, name):
        for _ in range(20):
            element = self._next(10)
            if element is None:
                break
            if element.tag.split("}")[-1] == name:
                return element
            if element.tag.split("}")[-1] in ("failure", "error"):
                raise ConnectionError(ElementTree.tostring(element, "unicode"))
        raise TimeoutError(name)

"""Fetches a wheel where Python has neither pip nor venv: fetch-wheel.py PACKAGE VERSION FOLDER.

Reads the index from pip's own settings (environment, then its configuration
files); names none itself. The page is the plain one of PEP 503.
"""

import configparser
import hashlib
import html.parser
import os
import platform
import sys
import urllib.parse
import urllib.request

package, version, folder = sys.argv[1:4]


def configured_index():
    if os.environ.get("PIP_INDEX_URL"):
        return os.environ["PIP_INDEX_URL"]
    home = os.path.expanduser("~")
    files = [
        os.environ.get("PIP_CONFIG_FILE", ""),
        os.path.join(home, ".config", "pip", "pip.conf"),
        os.path.join(home, ".pip", "pip.conf"),
        "/etc/pip.conf",
    ]
    for file in files:
        settings = configparser.RawConfigParser()
        if file and settings.read(file):
            for section in ("download", "install", "global"):
                if settings.has_option(section, "index-url"):
                    return settings.get(section, "index-url")
    return None


class Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        href = dict(attributes).get("href")
        if tag == "a" and href:
            self.found.append(href)


def suits(name):
    if name.endswith("-none-any.whl"):
        return True
    machine = platform.machine().lower()
    names = {"x86_64": ("x86_64", "amd64"), "amd64": ("x86_64", "amd64"), "arm64": ("arm64", "aarch64"), "aarch64": ("arm64", "aarch64")}
    system = {"Linux": "linux", "Darwin": "macosx"}.get(platform.system(), "none")
    return system in name and any(part in name for part in names.get(machine, (machine,)))


index = configured_index()
if not index:
    sys.exit("Python has neither pip nor venv, and no package index is configured (PIP_INDEX_URL)")
page = index.rstrip("/") + "/" + package + "/"
links = Links()
with urllib.request.urlopen(page, timeout=20) as answer:
    links.feed(answer.read().decode())
start = package.replace("-", "_") + "-" + version + "-"
for href in links.found:
    url, _, fragment = urllib.parse.urljoin(page, href).partition("#")
    name = urllib.parse.unquote(url.rsplit("/", 1)[-1])
    if not (name.startswith(start) and name.endswith(".whl") and suits(name)):
        continue
    with urllib.request.urlopen(url, timeout=60) as answer:
        content = answer.read()
    if fragment.startswith("sha256=") and hashlib.sha256(content).hexdigest() != fragment[len("sha256="):]:
        sys.exit("the digest of " + name + " is not the one the index states")
    with open(os.path.join(folder, name), "wb") as sink:
        sink.write(content)
    sys.exit(0)
sys.exit("the index has no wheel of " + package + " " + version + " for this machine")

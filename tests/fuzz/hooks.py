"""What Schemathesis is told of this house: ids that exist, keys that are fresh, and what no role may get.

NHIPCAU_FUZZ_DICTIONARY names the words of one run, NHIPCAU_FUZZ_RECORD the file that takes one line a request.
"""

import copy
import hashlib
import json
import os
import random
import re

import schemathesis

with open(os.environ["NHIPCAU_FUZZ_DICTIONARY"], encoding="utf-8") as words_file:
    WORDS = json.load(words_file)
RECORD = open(os.environ["NHIPCAU_FUZZ_RECORD"], "a", encoding="utf-8", buffering=1)

FOREIGN = re.compile("|".join(WORDS["foreign"])) if WORDS["foreign"] else None
FRESH_KEY = re.compile(r"^[A-Za-z0-9._:-]{8,100}$")

# Fields of bodies and addresses, by the words that belong there.
PEOPLE = {"person", "holder", "grantor", "auditor", "to"}
UNITS = {"unit", "owner", "decidingBody", "under", "parent"}
LISTS_OF_UNITS = {"units", "coOwners", "consulted"}
DAYS = {"from", "to", "on", "start", "end"}
INSTRUMENTS = {
    "appointment": "appointments",
    "absence": "absences",
    "delegation": "delegations",
    "mandate": "mandates",
    "opening": "openings",
}
A_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")


def dice_of(case):
    """The same case is always sent as the same request: a finding can be sent again."""
    parts = [case.operation.label, case.path_parameters, case.query, case.body]
    told = json.dumps(parts, sort_keys=True, default=repr)
    return random.Random(hashlib.sha256(f"{WORDS['role']} {told}".encode()).digest())


def named(dice, words, given):
    """Mostly a word of this house, now and then what was generated."""
    return dice.choice(words) if words and dice.random() < 0.8 else given


def task_for(dice, act):
    fitting = [task for task in WORDS["tasks"] if act in task["acts"]]
    return dice.choice(fitting if fitting and dice.random() < 0.85 else WORDS["tasks"])


def addressed(dice, case, act):
    """Puts existing ids into the address; the hash of the text that they are about, where one is known."""
    given = case.path_parameters or {}
    document = None
    for name in list(given):
        if name == "id" and "/tasks/views" in case.path:
            given[name] = named(dice, WORDS["views"], given[name])
        elif name == "id" and "/tasks/" in case.path:
            task = task_for(dice, act)
            if dice.random() < 0.9:
                given[name] = task["id"]
                document = task["documentHash"]
        elif name == "id":
            fitting = WORDS["drafts"] if "/draft" in case.path or act == "present" else WORDS["dossiers"]
            dossier = dice.choice(fitting if dice.random() < 0.7 else WORDS["dossiers"])
            if dice.random() < 0.9:
                given[name] = dossier["id"]
                document = dossier["documentHash"]
                if "If-Match" in (case.headers or {}) and dice.random() < 0.7:
                    case.headers["If-Match"] = f"\"{dossier['revision']}\""
        elif name == "no":
            given[name] = named(dice, [1, 2], given[name])
        elif case.path.endswith("/closing"):
            # Whoever is closed out could not knock any more; what closing does is tried by tests of its own.
            continue
        elif name in INSTRUMENTS:
            given[name] = named(dice, WORDS[INSTRUMENTS[name]], given[name])
        else:
            given[name] = named(dice, WORDS["people" if name == "person" else "units"], given[name])
    return document


def worded(dice, body, document):
    """Replaces, in a body of the right shape, what only this house can know."""
    if isinstance(body, list):
        return [worded(dice, item, document) for item in body]
    if not isinstance(body, dict):
        return body
    return {name: word(dice, name, value, document) for name, value in body.items()}


def word(dice, name, value, document):
    if not isinstance(value, str):
        if name in LISTS_OF_UNITS and isinstance(value, list) and all(isinstance(one, str) for one in value):
            return [named(dice, WORDS["units"], one) for one in value]
        return worded(dice, value, document)
    if name == "documentHash":
        return named(dice, [document] if document else [], value)
    if name == "dossier":
        return named(dice, [dossier["id"] for dossier in WORDS["dossiers"]], value)
    if name in ("task", "tasks"):
        return named(dice, [task["id"] for task in WORDS["tasks"]], value)
    if name in DAYS and A_DAY.match(value):
        return named(dice, WORDS["days"], value)
    if name in PEOPLE:
        return named(dice, WORDS["people"], value)
    if name in UNITS:
        return named(dice, WORDS["units"], value)
    return value


@schemathesis.hook
def before_call(context, case, kwargs):
    dice = dice_of(case)
    act = case.operation.definition.raw.get("x-act")
    document = addressed(dice, case, act)
    if isinstance(case.body, (dict, list)):
        case.body = worded(dice, copy.deepcopy(case.body), document)
    if case.query:
        case.query = {name: word(dice, name, value, document) for name, value in case.query.items()}
    key = (case.headers or {}).get("Idempotency-Key")
    if isinstance(key, str) and FRESH_KEY.match(key):
        told = json.dumps([case.operation.label, case.path_parameters, case.body], sort_keys=True, default=repr)
        case.headers["Idempotency-Key"] = f"fuzz:{WORDS['role']}:{hashlib.sha256(told.encode()).hexdigest()[:40]}"


@schemathesis.hook
def after_call(context, case, response):
    operation = case.operation.definition.raw.get("operationId")
    RECORD.write(json.dumps({"operation": operation, "status": response.status_code}) + "\n")


def did_something(case, response):
    """An act on many is answered item by item, and each of them may be refused."""
    return "/bulk/" not in case.path or any("faults" not in one for one in response.json()["results"])


@schemathesis.check
def no_act_without_right(ctx, response, case):
    """Nobody gets what belongs to a dossier with which they have nothing to do; whoever decides on nothing decides nothing."""
    if not 200 <= response.status_code < 300:
        return
    act = case.operation.definition.raw.get("x-act")
    if WORDS["decidesNothing"] and act in WORDS["decidingActs"] and did_something(case, response):
        raise AssertionError(f"{WORDS['role']} did {act}")
    if FOREIGN is None or act in WORDS["actsOnAny"]:
        return
    # What was asked comes back in answers that refuse it item by item; in an address it must be refused as a whole.
    asked = json.dumps(case.body, default=repr)
    told = [one for one in FOREIGN.findall(response.text) if one not in asked] + FOREIGN.findall(case.formatted_path)
    if told:
        raise AssertionError(f"{WORDS['role']} is answered about {told[0]}, which is no business of theirs")

"""Asks the service when tickets are due: `npx yardstick serve &`, then `python3 examples/service/due_times.py`.

Needs nothing beside Python 3. With a key: YARDSTICK_KEY=ys_… python3 examples/service/due_times.py
"""

import json
import os
import sys
import urllib.error
import urllib.request

url = os.environ.get("YARDSTICK_URL", "http://127.0.0.1:8700")
headers = {"Content-Type": "application/json", "Accept-Language": "en"}
if "YARDSTICK_KEY" in os.environ:
    headers["Authorization"] = "Bearer " + os.environ["YARDSTICK_KEY"]

kind = {"tier": "normal", "channel": "phone", "request": "after-sales", "complexity": "simple"}
tickets = [
    {
        "id": "T-1",
        "created": "2026-03-02T09:00:00+08:00",
        "scope": {**kind, "priority": "A"},
        "events": [{"at": "2026-03-02T09:01:00+08:00", "reply": "agent"}],
    },
    {"id": "T-2", "created": "2026-03-06T17:30:00+08:00", "scope": {**kind, "priority": "B"}},
]
request = urllib.request.Request(
    url + "/v1/tickets?now=2026-03-06T18:00:00%2B08:00",
    data=json.dumps(tickets).encode(),
    headers=headers,
    method="POST",
)
try:
    with urllib.request.urlopen(request) as response:
        clocks = json.load(response)["clocks"]
except urllib.error.HTTPError as error:
    problem = json.load(error)
    sys.exit(f"{problem['title']}: {problem['detail']}")

for clock in clocks:
    print(f"{clock['ticket']}  {clock['status']:<8} {clock['clock']:<16} due {clock['dueAt']}")

"""The description of the interface, /docs, with nothing from a CDN and no script in the page."""

from fastapi import APIRouter, Response
from fastapi.responses import HTMLResponse

from app.web.packages import SWAGGER_SCRIPT, SWAGGER_STYLE
from app.web.packed import ASK_AGAIN

router = APIRouter(include_in_schema=False)

DESCRIPTION = """
Races of gradient-descent optimizers, computed by JAX. Everything is a pure function of its
request: the same request has the same answer.

```sh
curl -H 'content-type: application/json' 'http://127.0.0.1:8000/api/race?format=json' \\
  -d '{"surface": "beale", "steps": 5, "lanes": [{"optimizer": "adam"}]}'
```

```python
import io, json, urllib.request
import numpy as np

race = {"surface": "rosenbrock", "steps": 1000, "lanes": [
    {"optimizer": "momentum", "parameters": {"learning_rate": 0.002}}, {"optimizer": "adam"}]}
request = urllib.request.Request("http://127.0.0.1:8000/api/race", json.dumps(race).encode(),
                                 {"content-type": "application/json"})
stream = io.BytesIO(urllib.request.urlopen(request).read())
header = json.loads(stream.readline())
chunks = []
while sum(chunk.shape[1] for chunk in chunks) <= header["steps"]:
    chunks.append(np.load(stream))
ending = json.loads(stream.readline())
lanes = np.concatenate(chunks, axis=1)  # (lanes, steps + 1, columns)
```

What is wrong with a request is said in `errors`: the field, the value, and what is allowed.
Nothing is rounded, clamped or ignored in silence.
"""

PAGE = f"""<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Downhill: the HTTP interface</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="{SWAGGER_STYLE.url}">
    <script src="{SWAGGER_SCRIPT.url}" defer></script>
    <script src="/docs/start.js" defer></script>
  </head>
  <body><div id="swagger-ui"></div></body>
</html>
"""

START = """SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});
"""


@router.get("/docs")
async def docs() -> Response:
    """Swagger UI."""
    return HTMLResponse(PAGE, headers={"cache-control": ASK_AGAIN})


@router.get("/docs/start.js")
async def start() -> Response:
    """What starts Swagger UI: the policy forbids scripts in the page."""
    return Response(START, headers={"cache-control": ASK_AGAIN}, media_type="text/javascript")

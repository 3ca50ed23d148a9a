FROM python:3.11-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/downhill
WORKDIR /src
# The locked packages change seldom: their layer is kept while the sources change.
COPY requirements.txt ./
RUN /opt/downhill/bin/pip install --require-hashes -r requirements.txt
COPY . .
RUN /opt/downhill/bin/pip install --no-deps .

FROM python:3.11-slim-bookworm
# The home holds the cache of compiled programs: mount a volume there to keep them across containers.
RUN useradd --system --home-dir /var/lib/downhill --create-home downhill
COPY --from=build /opt/downhill /opt/downhill
ENV PATH=/opt/downhill/bin:$PATH PYTHONUNBUFFERED=1 HOST=0.0.0.0 PORT=8000
USER downhill
WORKDIR /var/lib/downhill
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["python", "-c", \
  "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.environ[\"PORT\"]}/healthz', timeout=4)"]
CMD ["downhill"]

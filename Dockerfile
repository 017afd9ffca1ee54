# One image for web, worker, beat and every command; what runs is said in compose.yaml.
FROM python:3.11.11-slim-bookworm AS build

# For packages without a wheel for this machine; none of it gets into the image.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends build-essential \
    && rm -rf /var/lib/apt/lists/*
RUN python -m venv /venv
COPY requirements/base.txt /tmp/base.txt
RUN /venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes \
        --requirement /tmp/base.txt

WORKDIR /srv/docket
COPY . .
ENV PATH=/venv/bin:$PATH
# The settings want all that production needs; this command asks no server and keeps none of it.
RUN ENVIRONMENT=production ENV_FILE= STATIC_ROOT=/srv/docket/static_root VAR_DIR=/tmp/var \
        ALLOWED_HOSTS=build.example SITE_URL=https://build.example \
        DATABASE_URL=postgres://build.example/none REDIS_URL=redis://build.example/0 \
        SECRET_KEY=only-while-building-0123456789-abcdefghijklmnopqrstuvwxyz \
        python manage.py collectstatic --noinput --verbosity 0
# Compiled once here: the files cannot be written later. Templates of some packages do not compile.
RUN python -m compileall -q /srv/docket && { python -m compileall -q /venv/lib > /dev/null || true; }


FROM python:3.11.11-slim-bookworm

RUN groupadd --gid 10001 docket \
    && useradd --uid 10001 --gid docket --no-create-home --home-dir /nonexistent \
        --shell /usr/sbin/nologin docket \
    && install --directory --owner docket --group docket /srv/docket/var
COPY --from=build /venv /venv
COPY --from=build /srv/docket /srv/docket

WORKDIR /srv/docket
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    ENVIRONMENT=production \
    ENV_FILE= \
    STATIC_ROOT=/srv/docket/static_root \
    VAR_DIR=/srv/docket/var \
    WEB_BIND=0.0.0.0:8000
USER docket
VOLUME /srv/docket/var
EXPOSE 8000

HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["python", "-m", "gunicorn", "--config", "config/gunicorn.py"]

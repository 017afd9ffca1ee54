"""gunicorn as the site has it, around the bare application, which has nothing to read first."""

from config import gunicorn

bind, workers, threads = gunicorn.bind, gunicorn.workers, gunicorn.threads
worker_class, preload_app = "gthread", gunicorn.preload_app
keepalive, timeout = gunicorn.keepalive, gunicorn.timeout
worker_tmp_dir = gunicorn.worker_tmp_dir
control_socket_disable, accesslog = gunicorn.control_socket_disable, gunicorn.accesslog
logconfig_dict = gunicorn.logconfig_dict

wsgi_app = "benchmarks.bare:application"

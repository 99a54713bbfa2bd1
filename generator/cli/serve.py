"""``generator serve``: look at the built site in a browser."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click


@click.command()
@click.option(
    "--output", type=click.Path(path_type=Path), default=Path("site"), show_default=True, help="已生成的网站"
)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="端口")
def serve(output: Path, port: int) -> None:
    """在本机打开已生成的网站（只供查看，不供发布）。"""
    if not (output / "index.html").is_file():
        raise click.UsageError(f"{output}/ 里还没有网站；先运行 make site")
    handler = partial(SimpleHTTPRequestHandler, directory=str(output))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        click.echo(f"http://127.0.0.1:{port}/ （按 Ctrl+C 结束）")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("结束")

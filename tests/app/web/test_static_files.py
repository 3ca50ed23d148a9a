"""The page's own files share a version, which their addresses begin with."""

from pathlib import Path

import pytest
from starlette.datastructures import Headers

from app.web.packed import FOREVER
from app.web.static_files import Static, folder


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    (tmp_path / "model").mkdir()
    (tmp_path / "main.js").write_text("import './model/store.js';\n" * 50)
    (tmp_path / "model/store.js").write_text("export const store = {};\n" * 50)
    return tmp_path


def test_version_changes_with_any_file(scripts: Path) -> None:
    before = Static(scripts)
    assert Static(scripts).version == before.version
    (scripts / "model/store.js").write_text("export const store = [];\n")
    assert Static(scripts).version != before.version


def test_files_share_a_version(scripts: Path) -> None:
    static = Static(scripts)
    assert static.url("main.js") == f"/static/{static.version}/main.js"
    assert static.url("model/store.js") == f"/static/{static.version}/model/store.js"
    with pytest.raises(LookupError, match=r"'model/stare\.js'"):
        static.url("model/stare.js")


def test_an_old_version_gets_the_new_file_and_does_not_keep_it(scripts: Path) -> None:
    static = Static(scripts)
    current = static.response(static.version, "main.js", Headers())
    old = static.response("0123", "main.js", Headers())
    assert current
    assert old
    assert current.body == old.body
    assert current.headers["cache-control"] == FOREVER
    assert old.headers["cache-control"] == "no-cache"


def test_what_a_module_begins_with_is_reached_by_its_static_imports(scripts: Path) -> None:
    main = """// import "./model/no.js"
import {
  store,
} from "./model/store.js";
export { store } from "./panels/tools.js";
import "./views/stage.js";

const open = () => import("./panels/dialog.js");
"""
    texts = {
        "main.js": main,
        "panels/tools.js": 'import { store } from "../model/store.js";\n',
        "panels/dialog.js": 'import { alone } from "./alone.js";\n',
        "panels/alone.js": "",
        "views/stage.js": 'import "../panels/tools.js";\nexport const from = "./name.js";\n',
    }
    for name, text in texts.items():
        (scripts / name).parent.mkdir(exist_ok=True)
        (scripts / name).write_text(text)
    static = Static(scripts)
    assert static.modules("main.js") == ["model/store.js", "panels/tools.js", "views/stage.js"]
    (scripts / "main.js").write_text('import "./gone.js";\n')
    static.read()
    with pytest.raises(LookupError, match=r"main\.js imports '\./gone\.js'"):
        static.modules("main.js")


def test_folders_are_found() -> None:
    assert (folder("static") / "main.js").is_file()
    assert (folder("templates") / "index.html").is_file()

import tinymce from "tinymce";
import "tinymce/icons/default";
import "tinymce/models/dom";
import "tinymce/plugins/lists";
import "tinymce/skins/content/default/content.js";
import "tinymce/skins/ui/oxide/content.js";
import "tinymce/skins/ui/oxide/skin.js";
import "tinymce/themes/silver";
import { html } from "./article.js";
import { add, offer } from "./fixture.js";

add("textarea", { id: "article" }).defaultValue = html;
/** @type {any} */
let editor;
offer({
  text: () => editor.getContent({ format: "text" }).replace(/\n+/g, "\n").trim(),
  saved: () => editor.getContent(),
  focus: () => editor.focus(),
  undo: () => editor.undoManager.undo(),
  again: () => editor.setContent(editor.getContent()),
  undoDepth: () => editor.undoManager.data.length - 1,
  root: () => editor.getDoc(),
  ready: new Promise((done) => {
    tinymce.init({
      selector: "#article",
      license_key: "gpl",
      plugins: "lists",
      promotion: false,
      branding: false,
      height: 700,
      setup(made) {
        editor = made;
        // Behind "init": only then is the frame where it stays.
        made.on("SkinLoaded", done);
      },
    });
  }),
});

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
  undoDepth: () => editor.undoManager.data.length - 1,
  root: () => editor.getDoc(),
  ready: tinymce
    .init({
      selector: "#article",
      license_key: "gpl",
      plugins: "lists",
      promotion: false,
      branding: false,
      height: 700,
    })
    .then(([made]) => {
      editor = made;
    }),
});

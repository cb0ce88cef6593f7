// @ts-check
/**
 * Files that are dragged over the page: where one would land is shown, and one that misses the article
 * is opened all the same, or it would take the browser away from the page.
 * @param {HTMLElement[]} frames where a file can land; the first one takes those that miss
 * @param {(files: File[]) => void} open
 */
export function drops(frames, open) {
  const mark = (/** @type {Element|null|undefined} */ at) => {
    for (const frame of frames) frame.classList.toggle("dropping", frame === at);
  };
  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    const { target } = event;
    mark(frames.find((frame) => target instanceof Node && frame.contains(target)) ?? frames[0]);
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => relatedTarget ?? mark(null));
  document.addEventListener("drop", (event) => {
    mark(null);
    if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    open([...event.dataTransfer.files]);
  });
}

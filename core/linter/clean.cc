#include <galley/galley.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "edit_list.h"
#include "galley/article/article.h"
#include "galley/document/document.h"
#include "galley/engine/source_markup.h"
#include "galley/report/article_formats.h"
#include "galley/rule/finding.h"
#include "galley/text/utf.h"
#include "moves.h"
#include "state.h"
#include "values.h"

namespace galley {
namespace {

/// A change may bring another into reach: "word ,,word". So many rounds did for each of 300,000
/// texts; a text that needs more keeps its last findings.
constexpr int kMostRounds = 8;

/// The one rule whose findings nothing may be published with.
constexpr std::string_view kPlaceholder = "placeholder";

/// The edits of a fix in bytes of the text.
std::vector<core::Edit> bytes_of(const Fix& fix) {
  std::vector<core::Edit> out;
  out.reserve(fix.edits.size());
  for (const Edit& edit : fix.edits)
    out.push_back({{edit.span.bytes.begin, edit.span.bytes.end}, edit.text});
  return out;
}

/// The first safe fix of a finding; null where it has none.
const Fix* safe_fix(const Finding& finding) {
  const auto fix = std::find_if(finding.fixes.begin(), finding.fixes.end(),
                                [](const Fix& one) { return one.safe; });
  return fix == finding.fixes.end() ? nullptr : &*fix;
}

bool meet(core::Span a, core::Span b) {
  if (a.empty() || b.empty()) return a.begin <= b.end && b.begin <= a.end;
  return a.begin < b.end && b.begin < a.end;
}

Remaining count(const std::vector<Finding>& findings) {
  Remaining out;
  for (const Finding& finding : findings) {
    if (finding.rule == kPlaceholder) {
      ++out.placeholders;
      continue;
    }
    ++out.others;
    if (finding.severity == Severity::kHint) ++out.hints;
  }
  return out;
}

/// Makes the safe changes of one text, round by round.
class Cleaner {
 public:
  Cleaner(const Report& report, const CleanOptions& options)
      : reverted_(options.reverted.begin(), options.reverted.end()),
        offsets_(report.text),
        text_(report.text) {
    for (const Span& span : report.ignored) kept_.push_back({span.bytes.begin, span.bytes.end});
    seen_texts_.insert(report.text);
  }

  /// Makes what goes together of the findings of text(); false where there is nothing to make.
  bool make(const std::vector<Finding>& findings) {
    const std::size_t changes = changes_.size();
    EditSet edits(text_.text());
    for (const Finding& finding : findings) {
      consider(finding, edits);
      for (const Finding& inner : finding.folded) consider(inner, edits);
    }
    const std::vector<OwnedEdit> made = edits.release();
    first_round_ = false;
    if (made.empty()) return false;
    EditedText next = text_;
    next.make(made);
    // A change that gives a text of an earlier round undoes another: it is none.
    if (!seen_texts_.insert(next.text()).second) {
      changes_.resize(changes);
      return false;
    }
    text_ = std::move(next);
    return true;
  }

  [[nodiscard]] const EditedText& text() const { return text_; }

  /// In the order of the rounds. A change of which an earlier one has become all is none of its
  /// own.
  [[nodiscard]] std::vector<CleanChange> take_changes() {
    std::vector<std::vector<core::Edit>> edits(changes_.size());
    for (const OwnedEdit& owned : text_.edits()) edits[owned.change].push_back(owned.edit);
    std::vector<CleanChange> out;
    for (std::size_t i = 0; i < changes_.size(); ++i) {
      CleanChange& change = changes_[i];
      if (change.applied && edits[i].empty()) continue;
      if (change.applied) change.edits = edits_of(std::move(edits[i]), offsets_);
      out.push_back(std::move(change));
    }
    return out;
  }

 private:
  void consider(const Finding& finding, EditSet& set) {
    const Fix* fix = safe_fix(finding);
    if (fix == nullptr) return;
    const std::vector<core::Edit> edits = bytes_of(*fix);
    if (!first_round_ && touches_kept(edits)) return;
    std::string id = finding.key + "#" + std::to_string(seen_keys_[finding.key]++);
    const bool applied = reverted_.find(id) == reverted_.end();
    if (applied && !set.take(edits, changes_.size())) return;
    CleanChange& change = changes_.emplace_back();
    change.id = std::move(id);
    change.rule = finding.rule;
    change.family = finding.family;
    change.title = fix->title;
    change.message = finding.message;
    change.applied = applied;
    if (applied) return;
    std::vector<core::Edit> original = text_.as_of_original(edits);
    for (const core::Edit& edit : original) kept_.push_back(edit.span);
    change.edits = edits_of(std::move(original), offsets_);
  }

  /// What was put back or is ignored stays so, though it is found again.
  [[nodiscard]] bool touches_kept(const std::vector<core::Edit>& edits) const {
    if (kept_.empty()) return false;
    return std::any_of(edits.begin(), edits.end(), [&](const core::Edit& edit) {
      const core::Span origin = text_.origin(edit.span);
      return std::any_of(kept_.begin(), kept_.end(),
                         [&](core::Span kept) { return meet(kept, origin); });
    });
  }

  std::unordered_set<std::string> reverted_;
  core::Utf16Offsets offsets_;
  EditedText text_;
  std::vector<CleanChange> changes_;
  std::vector<core::Span> kept_;  ///< of the text as it came
  std::unordered_map<std::string, int> seen_keys_;
  std::unordered_set<std::string> seen_texts_;
  bool first_round_ = true;
};

}  // namespace

CleanCopy Linter::clean(const Report& report, const CleanOptions& options) const {
  Cleaner cleaner(report, options);
  core::SourceMarkup markup;
  core::Formatting formatting;
  // lint() has read it already: it cannot fail here.
  if (auto read = core::read_source_markup(report.structure, report.text, &formatting))
    markup = *std::move(read);
  const auto moved = [&] { return move_along(markup, cleaner.text()); };

  CleanCopy copy;
  copy.remaining = count(report.findings);
  bool changed = cleaner.make(report.findings);
  for (int round = 1; changed; ++round) {
    const core::Document document(cleaner.text().text(), state_->language, moved());
    const core::Article article(document, state_->engine.config().own_phrases());
    // Without a progress that may cancel there is always a report.
    auto found = state_->engine.lint(article, {}).value_or(core::Report());
    const std::vector<Finding> findings = findings_of(std::move(found.findings), document.utf16());
    copy.remaining = count(findings);
    changed = round < kMostRounds && cleaner.make(findings);
  }
  copy.text = cleaner.text().text();
  if (options.html || options.markdown) {
    const core::SourceMarkup structure = moved();
    const core::Formatting form = move_along(formatting, cleaner.text());
    const core::Document document(copy.text, state_->language, structure);
    if (options.html) copy.html = core::article_to_html(document, structure, form);
    if (options.markdown) copy.markdown = core::article_to_markdown(document, structure, form);
  }
  copy.changes = cleaner.take_changes();
  return copy;
}

}  // namespace galley

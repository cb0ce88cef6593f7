#include "edit_list.h"

#include <algorithm>
#include <utility>

namespace galley {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

bool is_blank(std::string_view text) {
  return text.find_first_not_of(kWhiteSpace) == std::string_view::npos;
}

bool before(core::Span a, core::Span b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
}

bool earlier(const OwnedEdit& a, const OwnedEdit& b) { return before(a.edit.span, b.edit.span); }

}  // namespace

bool EditSet::take(const std::vector<core::Edit>& edits, std::size_t change) {
  std::vector<core::Edit> fitted = edits;
  for (core::Edit& edit : fitted) {
    const auto after = std::upper_bound(
        made_.begin(), made_.end(), edit.span.begin,
        [](std::uint32_t at, const OwnedEdit& other) { return at < other.edit.span.begin; });
    if (after != made_.begin() && !fit(edit, (after - 1)->edit, true)) return false;
    if (after != made_.end() && !fit(edit, after->edit, false)) return false;
  }
  for (core::Edit& edit : fitted) {
    OwnedEdit owned{std::move(edit), change};
    const auto at = std::upper_bound(made_.begin(), made_.end(), owned, earlier);
    made_.insert(at, std::move(owned));
  }
  return true;
}

bool EditSet::fit(core::Edit& edit, const core::Edit& other, bool other_first) const {
  const std::uint32_t begin = std::max(edit.span.begin, other.span.begin);
  const std::uint32_t end = std::min(edit.span.end, other.span.end);
  if (begin >= end) {
    const auto inside = [](core::Span point, core::Span span) {
      return point.empty() && span.begin < point.begin && point.begin < span.end;
    };
    return !(edit.span == other.span) && !inside(edit.span, other.span) &&
           !inside(other.span, edit.span);
  }
  if (!edit.text.empty() || !other.text.empty()) return false;
  if (!is_blank(text_.substr(begin, end - begin))) return false;
  if (other_first) {
    edit.span.begin = end;
  } else {
    edit.span.end = begin;
  }
  return !edit.span.empty();
}

std::vector<OwnedEdit> EditSet::release() {
  // The deletions that end the text, without a word between them.
  std::size_t first = made_.size();
  auto at = static_cast<std::uint32_t>(text_.size());
  while (first > 0 && made_[first - 1].edit.text.empty() && made_[first - 1].edit.span.end <= at &&
         (first == made_.size() ? made_[first - 1].edit.span.end == at
                                : is_blank(text_.substr(made_[first - 1].edit.span.end,
                                                        at - made_[first - 1].edit.span.end)))) {
    at = made_[--first].edit.span.begin;
  }
  for (std::size_t i = first; i < made_.size(); ++i) {
    core::Span& span = made_[i].edit.span;
    const std::uint32_t least = i > 0 ? made_[i - 1].edit.span.end : 0;
    while (span.begin > least && is_blank(text_.substr(span.begin - 1, 1))) --span.begin;
  }
  return std::move(made_);
}

std::vector<EditedText::Piece> EditedText::pieces() const {
  std::vector<Piece> out;
  out.reserve(edits_.size() * 2 + 1);
  std::uint32_t now = 0;
  std::uint32_t was = 0;
  const auto add = [&](core::Span span, std::size_t length, std::size_t edit) {
    const auto end = static_cast<std::uint32_t>(now + length);
    out.push_back({{now, end}, span, edit});
    now = end;
    was = span.end;
  };
  for (std::size_t i = 0; i < edits_.size(); ++i) {
    const core::Edit& edit = edits_[i].edit;
    if (was < edit.span.begin) add({was, edit.span.begin}, edit.span.begin - was, Piece::kOriginal);
    add(edit.span, edit.text.size(), i);
  }
  const auto end = static_cast<std::uint32_t>(original_.size());
  if (was < end || out.empty()) add({was, end}, end - was, Piece::kOriginal);
  return out;
}

std::size_t EditedText::first_at(const std::vector<Piece>& pieces, std::uint32_t byte,
                                 bool touching) {
  const auto found = std::partition_point(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    return touching ? piece.now.end < byte : piece.now.end <= byte;
  });
  return static_cast<std::size_t>(found - pieces.begin());
}

void EditedText::insert(const std::vector<Piece>& pieces, const OwnedEdit& further,
                        std::vector<OwnedEdit>& edits, std::vector<OwnedEdit>& fresh) {
  const std::uint32_t at = further.edit.span.begin;
  const std::size_t first = first_at(pieces, at, true);
  for (std::size_t i = first; i < pieces.size() && pieces[i].now.begin <= at; ++i) {
    if (pieces[i].edit == Piece::kOriginal) continue;
    edits[pieces[i].edit].edit.text.insert(at - pieces[i].now.begin, further.edit.text);
    return;
  }
  const Piece& piece = pieces[std::min(first, pieces.size() - 1)];
  const std::uint32_t was = piece.was.begin + (at - piece.now.begin);
  fresh.push_back({{{was, was}, further.edit.text}, further.change});
}

void EditedText::make(const std::vector<Piece>& pieces, const OwnedEdit& further,
                      std::vector<OwnedEdit>& edits, std::vector<OwnedEdit>& fresh) {
  const core::Span span = further.edit.span;
  if (span.empty()) return insert(pieces, further, edits, fresh);
  std::string_view words = further.edit.text;  // they go where the first piece of the span stood
  for (std::size_t i = first_at(pieces, span.begin, false);
       i < pieces.size() && pieces[i].now.begin < span.end; ++i) {
    const Piece& piece = pieces[i];
    const std::uint32_t begin = std::max(span.begin, piece.now.begin);
    const std::uint32_t end = std::min(span.end, piece.now.end);
    if (begin >= end) continue;
    const std::uint32_t offset = begin - piece.now.begin;
    if (piece.edit == Piece::kOriginal) {
      const std::uint32_t was = piece.was.begin + offset;
      fresh.push_back({{{was, was + (end - begin)}, std::string(words)}, further.change});
    } else {
      edits[piece.edit].edit.text.replace(offset, end - begin, words);
    }
    words = {};
  }
}

void EditedText::make(const std::vector<OwnedEdit>& further) {
  const std::vector<Piece> before_all = pieces();
  std::vector<OwnedEdit> fresh;
  // From the last to the first: the words of an earlier edit keep their places until they change.
  for (auto edit = further.rbegin(); edit != further.rend(); ++edit)
    make(before_all, *edit, edits_, fresh);
  edits_.insert(edits_.end(), std::make_move_iterator(fresh.begin()),
                std::make_move_iterator(fresh.end()));
  std::sort(edits_.begin(), edits_.end(), earlier);

  std::string out;
  std::uint32_t at = 0;
  for (const OwnedEdit& owned : edits_) {
    out.append(original_.substr(at, owned.edit.span.begin - at)).append(owned.edit.text);
    at = owned.edit.span.end;
  }
  text_ = std::move(out.append(original_.substr(at)));
}

std::vector<core::Edit> EditedText::as_of_original(const std::vector<core::Edit>& edits) const {
  const std::vector<Piece> before_all = pieces();
  std::vector<OwnedEdit> scratch = edits_;
  std::vector<OwnedEdit> fresh;
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
    make(before_all, {*edit, 0}, scratch, fresh);
  std::sort(fresh.begin(), fresh.end(), earlier);
  std::vector<core::Edit> out;
  out.reserve(fresh.size());
  for (OwnedEdit& owned : fresh) out.push_back(std::move(owned.edit));
  return out;
}

core::Span EditedText::origin(core::Span span) const {
  const std::vector<Piece> all = pieces();
  const std::size_t first = std::min(first_at(all, span.begin, span.empty()), all.size() - 1);
  core::Span out{static_cast<std::uint32_t>(original_.size()), 0};
  for (std::size_t i = first; i < all.size() && all[i].now.begin <= span.end; ++i) {
    const Piece& piece = all[i];
    const bool whole = piece.edit != Piece::kOriginal;
    // What was deleted at the border belongs to the span, other words there do not.
    if (!span.empty() && piece.now.begin == span.end && !piece.now.empty()) break;
    const std::uint32_t begin = std::max(span.begin, piece.now.begin) - piece.now.begin;
    const std::uint32_t end = std::min(span.end, piece.now.end) - piece.now.begin;
    out.begin = std::min(out.begin, whole ? piece.was.begin : piece.was.begin + begin);
    out.end = std::max(out.end, whole ? piece.was.end : piece.was.begin + end);
  }
  return out;
}

}  // namespace galley

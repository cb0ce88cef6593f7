#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "galley/rule/finding.h"

namespace galley {

/// An edit and the index of the change that it belongs to.
struct OwnedEdit {
  core::Edit edit;
  std::size_t change = 0;
};

/// Edits of one text that go together: sorted, none overlapping another.
class EditSet {
 public:
  /// `text` must outlive the set.
  explicit EditSet(std::string_view text) : text_(text) {}

  /// Takes all of `edits` or none; what two deletions both take of the white space between them is
  /// taken once.
  bool take(const std::vector<core::Edit>& edits, std::size_t change);

  /// All of them. Where what stood last goes, the white space that parted it from the rest goes
  /// too.
  [[nodiscard]] std::vector<OwnedEdit> release();

 private:
  bool fit(core::Edit& edit, const core::Edit& other, bool other_first) const;

  std::string_view text_;
  std::vector<OwnedEdit> made_;
};

/// A text that is edited in rounds, with all that was done to it as edits of the text as it came.
class EditedText {
 public:
  /// `original` must outlive this.
  explicit EditedText(std::string_view original) : original_(original), text_(original) {}

  /// As it stands after the rounds so far.
  [[nodiscard]] const std::string& text() const { return text_; }
  /// Edits of the original that make text() of it: sorted, none overlapping another.
  [[nodiscard]] const std::vector<OwnedEdit>& edits() const { return edits_; }

  /// Makes further edits, whose places are of text(). What changes the words of an earlier edit
  /// becomes part of that one.
  void make(const std::vector<OwnedEdit>& further);
  /// The same edits as places of the original; nothing is made. Words of earlier edits are left
  /// out.
  [[nodiscard]] std::vector<core::Edit> as_of_original(const std::vector<core::Edit>& edits) const;
  /// The part of the original that a part of text() stands for.
  [[nodiscard]] core::Span origin(core::Span span) const;

 private:
  /// A stretch of text(): of the original, or what an edit put there.
  struct Piece {
    static constexpr std::size_t kOriginal = static_cast<std::size_t>(-1);
    core::Span now;
    core::Span was;
    std::size_t edit = kOriginal;
  };

  [[nodiscard]] std::vector<Piece> pieces() const;
  /// Index of the first piece that reaches beyond `byte` of text(), or to it where `touching`.
  [[nodiscard]] static std::size_t first_at(const std::vector<Piece>& pieces, std::uint32_t byte,
                                            bool touching);
  /// Makes one edit: what falls on the original is added to `fresh`, the rest changes `edits`.
  static void make(const std::vector<Piece>& pieces, const OwnedEdit& further,
                   std::vector<OwnedEdit>& edits, std::vector<OwnedEdit>& fresh);
  static void insert(const std::vector<Piece>& pieces, const OwnedEdit& further,
                     std::vector<OwnedEdit>& edits, std::vector<OwnedEdit>& fresh);

  std::string_view original_;
  std::string text_;
  std::vector<OwnedEdit> edits_;
};

}  // namespace galley

#pragma once

#include <array>
#include <cstdint>

/// The file that train_tagger writes and Tagger reads. Numbers are 32 bits, little-endian; rows and
/// weights are signed bytes. In this order, without padding:
///
///   magic                8 bytes, kMagic
///   row, hidden, reach, shape rows      as in tagger_features.h, or the model is refused
///   notice bytes, classes, masks, mask list bytes, entries, bucket bits, hidden shift,
///   margin factor        numbers
///   notice               licence and origin of the training data, UTF-8
///   classes              a class is one pair of Xpos and Upos: one byte each
///   mask sizes, mask lists              a mask is the set of classes that a word may have
///   shape masks          mask of a word that has none of its own, by Shape
///   bucket sizes         entries of each bucket; an entry's bucket is the top bits of its key
///   entry checks         two bytes each, the low 16 bits of the key
///   entry masks          all low bytes, then all high bytes: mask of each entry, or kNoMask; with
///                        kWhole, affixes add nothing to its row; with kCommon, it is frequent
///   entry rows, shape rows, two edge rows
///   hidden weights       [window place][row number][hidden unit], then a bias number per unit
///   class weights        [class][hidden unit], then a bias number per class
///
/// A word's row is the sum of its shape's, its own, its capitalised form's and its affixes' rows. A
/// hidden unit is the positive part of bias + rows times weights, shifted right by hidden shift; a
/// class's score its bias + hidden units times weights. Margin factor / 2^32 makes eighths of a
/// natural-log unit of a difference of two scores.
namespace galley::tagger {

inline constexpr std::array<unsigned char, 8> kMagic = {'G', 'A', 'L', 'T', 'A', 'G', '0', '1'};
inline constexpr unsigned kNoMask = 0x3FFF;
inline constexpr unsigned kCommon = 0x4000;
inline constexpr unsigned kWhole = 0x8000;

}  // namespace galley::tagger

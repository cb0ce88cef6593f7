#include <string_view>

#include "support/duplicates.h"
#include "support/expect_findings.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "repeated-run";

TEST(RepeatedRun, MarksWordsInARowWhateverTheSentences) {
  EXPECT_TRUE(finds(
      kRule,
      "Most of the crew had gone ashore by then. The pilot stayed behind to mend the pump.\n\n"
      "Reports were few and short. As the owners see it, [[most of the crew had gone ashore by "
      "then: "
      "the pilot stayed behind to mend]] a lamp for the night watch."));
}

TEST(RepeatedRun, IdiomsStaySilent) {
  EXPECT_TRUE(
      finds(kRule,
            "As a matter of fact, at the end of the day it is what it is, he said with a shrug.\n\n"
            "She saw it another way: at the end of the day it was hers."));
}

TEST(RepeatedRun, OffersNoFix) {
  EXPECT_FALSE(fixes(
      kRule,
      "Most of the crew had gone ashore by then. The pilot stayed behind to mend the pump.\n\n"
      "As the owners see it, most of the crew had gone ashore by then: the pilot stayed behind to "
      "mend a lamp for the night watch.",
      ""));
}

constexpr std::string_view kFound[] = {
    "It was late. As the mate recalls it, most of the crew had gone ashore by then, and the pilot "
    "stayed behind to mend one lamp in the morning.\n\nReports were few and short. Others say that "
    "on the day in question [[most of the crew had gone ashore by then, and the pilot stayed "
    "behind to mend]] two men, and that is all.",
    "The pump failed. As the mate recalls it, the road over the hill was under snow for nine weeks "
    "and nobody came with one rope in the morning.\n\nReports were few and short. Others say that "
    "on the day in question [[the road over the hill was under snow for nine weeks and nobody came "
    "with]] his dog, and that is all.",
    "Rain fell all day. As the mate recalls it, a man with one arm sold rope and tar from a barrel "
    "beside one pump in the morning.\n\nReports were few and short. Others say that on the day in "
    "question [[a man with one arm sold rope and tar from a barrel beside]] her boat, and that is "
    "all.",
    "The wind turned at noon. As the mate recalls it, the old clock in the tower had not been "
    "wound since the night of one wheel in the morning.\n\nReports were few and short. Others say "
    "that on the day in question [[the old clock in the tower had not been wound since the night "
    "of]] four sacks, and that is all.",
    "The lamps went out. As the mate recalls it, two boys in a punt rowed out and came back with a "
    "dog and one stove in the morning.\n\nReports were few and short. Others say that on the day "
    "in question [[two boys in a punt rowed out and came back with a dog and]] his hat, and that "
    "is all.",
    "A dog barked. As the mate recalls it, the wall on the sea side is built of stone that was "
    "brought from one door in the morning.\n\nReports were few and short. Others say that on the "
    "day in question [[the wall on the sea side is built of stone that was brought from]] his "
    "lamp, and that is all.",
    "The tide came in. As the mate recalls it, there was a smell of oil in the net loft and nobody "
    "knew where one bell in the morning.\n\nReports were few and short. Others say that on the day "
    "in question [[there was a smell of oil in the net loft and nobody knew where]] her coat, and "
    "that is all.",
    "Snow lay on the hill. As the mate recalls it, the women of the north bank carried the wet hay "
    "up to the one hull in the morning.\n\nReports were few and short. Others say that on the day "
    "in question [[the women of the north bank carried the wet hay up to the]] nine nails, and "
    "that is all.",
    "The shop was shut. As the mate recalls it, her brother had hidden the key under a stone "
    "behind the door of one lamp in the morning.\n\nReports were few and short. Others say that on "
    "the day in question [[her brother had hidden the key under a stone behind the door of]] two "
    "men, and that is all.",
    "It was late. As the mate recalls it, the tide was already so high that the float stood above "
    "the roof of one rope in the morning.\n\nReports were few and short. Others say that on the "
    "day in question [[the tide was already so high that the float stood above the roof of]] his "
    "dog, and that is all.",
    "The pump failed. As the mate recalls it, a letter from the owner in Lunde lay for three weeks "
    "in the box of one pump in the morning.\n\nReports were few and short. Others say that on the "
    "day in question [[a letter from the owner in Lunde lay for three weeks in the box of]] her "
    "boat, and that is all.",
    "Rain fell all day. As the mate recalls it, the crane stood on the quay all winter with a nest "
    "in its one wheel in the morning.\n\nReports were few and short. Others say that on the day in "
    "question [[the crane stood on the quay all winter with a nest in its]] four sacks, and that "
    "is all.",
    "The wind turned at noon. As the mate recalls it, all of the lamps between the church and the "
    "mill were dark when one stove in the morning.\n\nReports were few and short. Others say that "
    "on the day in question [[all of the lamps between the church and the mill were dark when]] "
    "his hat, and that is all.",
    "The lamps went out. As the mate recalls it, the captain had drawn a whale in the log on the "
    "day of one door in the morning.\n\nReports were few and short. Others say that on the day in "
    "question [[the captain had drawn a whale in the log on the day of]] his lamp, and that is "
    "all.",
    "A dog barked. As the mate recalls it, nine barrels of salt rolled over the edge of the pier "
    "and sank near one bell in the morning.\n\nReports were few and short. Others say that on the "
    "day in question [[nine barrels of salt rolled over the edge of the pier and sank near]] her "
    "coat, and that is all.",
    "The tide came in. As the mate recalls it, the boat that carried the mail was late by a day "
    "because of one hull in the morning.\n\nReports were few and short. Others say that on the day "
    "in question [[the boat that carried the mail was late by a day because of]] nine nails, and "
    "that is all.",
};

TEST(RepeatedRun, Cases) { expect_repeats(kRule, kFound); }

}  // namespace
}  // namespace galley::core::test

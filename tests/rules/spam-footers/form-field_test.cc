#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "form-field";

TEST(FormField, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"1234\n[[First Name]]\n[[Last Name]]\n[[Phone Number]]"}));
}

TEST(FormField, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nPlease fill the form with your name and the name of your boat, the "
                         "office wrote, and hand it in before the end of the month.\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[First name]]\n[[Last name]]",
    "[[Submit]]",
    "[[This field is required.]]",
    "[[This field is required]]",
    "[[Your name]]",
    "[[Send message]]",
    "[[Phone number]]",
    "[[First name *]]",
    "[[Last name *]]",
    "[[Email *]]",
    "[[Your message]]",
    "[[Invalid email address]]",
    "[[Please enter your name here]]",
    "[[Full name]]",
    "[[Last name]]",
    "[[This field is required]]\n[[Submit]]",
};
constexpr std::string_view kSound[] = {
    "Her first name was Ida, and her last was known to nobody.",
    "He forgot his password and had to swim ashore for it.",
    "The form has a field for the name of the boat and none for the name of the owner.",
    "Skippers must submit their logs by Friday.",
    "A valid reason is required, the notice says.",
    "An email from the harbour office came at midnight.",
    "Enter by the side door, the sign says, and wipe your feet.",
    "The clerk wrote the phone number on his hand.",
    "Thank you for the rope, she wrote on the back of the chart.",
    "“Remember me,” it says on the stone, and nothing else.",
    "Name three piers that still stand, the teacher asked.",
    "The password to the safe was the year of the flood.",
    "The message was sent by lamp, since the wire was down.",
    "Please, the boy said, and the pilot took him along.",
    "The field behind the church is required for the fair.",
    "A log in the water had holed the hull.",
    "The address on the crate was that of a man long dead.",
    "Your name will be on the list by noon, the clerk told him.",
    "The office collects the first name, the age and the berth of every sailor.",
    "He submitted to the search without a word.",
    "The firm was fined for storing passwords in a drawer.",
    "The message on the buoy could not be read.",
    "To save his name, the captain went back for the cat.",
    "The browser of the library's one computer is older than the pier.",
    "Nobody notified the crew of the change.",
    "An address book was found in the mud.",
};

TEST(FormField, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test

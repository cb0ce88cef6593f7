#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "newsletter-prompt";

TEST(NewsletterPrompt, Finds) {
  EXPECT_TRUE(finds_each(
      kRule, {"1234\n[[Sign up for our weekly newsletter]]\n[[Enter your email address]]",
              "12\n[[Subscribe to our newsletter]]\n34"}));
}

TEST(NewsletterPrompt, LeavesTheStoryAlone) {
  EXPECT_TRUE(
      finds_each(kRule, {"1\nThe harbour office writes a weekly newsletter that some six hundred "
                         "people read, and Moen said the plans would be printed in it.\n3",
                         "1\nSign up at the ticket hall before Friday if you want a place on the "
                         "first boat, because only forty people can stand on the new ramp.\n3"}));
}

constexpr std::string_view kFound[] = {
    "[[Subscribe to our newsletter]]",
    "[[Sign up for our newsletter]]",
    "[[Sign up for our newsletter to get the day's best stories in your inbox.]]",
    "[[Subscribe]]",
    "[[Get the latest news delivered to your inbox]]",
    "[[Sign up for our daily newsletter]]",
    "[[Subscribe to our weekly newsletter for more stories like this.]]",
    "[[Join our mailing list]]",
    "[[Sign up for our free newsletter]]",
    "[[Get our best stories in your inbox every morning.]]",
    "[[Sign up to receive our newsletter]]",
    "[[Want more stories like this? Sign up for our newsletter.]]",
    "[[Newsletter]]",
    "[[Sign up for breaking news alerts]]",
    "[[You can unsubscribe at any time.]]",
    "[[Subscribe to get the latest stories by email]]",
    "[[Sign up here for the Brevik Post's morning newsletter.]]",
    "[[Enter your email to subscribe to our newsletter]]",
};
constexpr std::string_view kSound[] = {
    "The museum's newsletter said in May that the anchor had been found.",
    "Volunteers may sign up for the watch at the harbour office.",
    "She subscribes to four papers and lights the stove with three of them.",
    "The latest news from Lunde came by boat.",
    "He promised not to row at night again.",
    "The inbox of the harbour office held nine hundred letters on Monday.",
    "The club's newsletter lost its editor to the choir.",
    "Spam was all that they had to eat on the skerry.",
    "A list for mail hangs by the door of the inn.",
    "The crew signed up for a year and stayed for ten.",
    "The doctors do not subscribe to that view.",
    "You can leave the float at any time, but not with the rope.",
    "Alerts were sent to every phone in the valley at noon.",
    "The morning boat delivered the letters to the island.",
    "Subscribers of the old line get their money back.",
    "A newsletter that an aunt printed for her nephews is now worth a fortune.",
    "The stories that the pilots tell grow by a foot a year.",
    "The daily boat was cut to a weekly one.",
    "They joined the list of the missing by mistake.",
    "The signal was delivered to the wrong ship.",
    "To receive a berth, a skipper must show his papers.",
    "The union's weekly newsletter called the plan a gift to the owners.",
    "He breaks news to widows, and that is all of his job.",
    "A free press was given to the school, with a box of type.",
    "The mail comes on Tuesday, when it comes.",
    "The best of the stories was not true.",
};

TEST(NewsletterPrompt, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test

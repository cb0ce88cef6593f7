#include <string_view>

#include "support/cases.h"
#include "support/story.h"

namespace galley::core::test {
namespace {

constexpr const char* kRule = "navigation";

TEST(Navigation, Finds) {
  EXPECT_TRUE(finds_each(kRule, {"1234\n[[Back to top]]", "[[Skip to main content]]\n123"}));
}

TEST(Navigation, LeavesTheStoryAlone) {
  EXPECT_TRUE(finds_each(kRule, {"1\nHome\n23\nAbroad\n4"}));
}

constexpr std::string_view kFound[] = {
    "[[Back to top]]",
    "[[Skip to main content]]\n123",
    "[[Skip to content]]\n123",
    "[[Skip to navigation]]\n123",
    "[[Return to top]]",
    "[[Main menu]]",
    "[[Toggle navigation]]",
    "[[Go to homepage]]",
    "[[Jump to content]]\n123",
    "[[Site map]]",
    "[[About us]]\n[[Contact us]]",
    "[[Skip to main content]]\n[[Home]]\n123",
    "[[Back to top ↑]]",
    "[[Skip to footer]]\n123",
    "[[Skip to search]]\n123",
    "[[Close menu]]",
    "[[Open menu]]",
    "[[Return to homepage]]",
    "[[Terms of use]]",
};
constexpr std::string_view kSound[] = {
    "1\nHome\n23\nAbroad\n4",
    "Back to the top of the mast went the boy, and nobody looked.",
    "The next article of the law forbids nets in the channel.",
    "Home is where the boat is, the old sailors say.",
    "The menu at the harbour inn has had two dishes since the war.",
    "They skipped to the end of the sermon when the bell rang.",
    "On the next page of the log there is a drawing of a whale.",
    "Navigation in the channel is closed from dusk to dawn.",
    "The main road was under water by noon.",
    "About us they know nothing in Lunde, the mayor complained.",
    "The crew will load more salt in the morning.",
    "The previous owner kept goats on the float.",
    "News came home with the herring boats.",
    "The site was mapped in 1911 and forgotten.",
    "He went back home to look for the key.",
    "The content of the barrels was gone.",
    "Sport is taught on the beach while the hall is under water.",
    "A post next to the ferry ramp marks how high the sea came.",
    "She jumped to the conclusion that the boat was lost.",
    "He returned to the top of the hill and lit the fire.",
    "Contact with us was kept up by flags.",
    "The pilot toggled the switch, and the lamp went out.",
    "The menu lists cod in nine sauces.",
    "The page was torn from the book.",
    "Go home, the guard told the boys on the pier.",
    "Previous floods were lower by a hand, the marks show.",
};

TEST(Navigation, Cases) { expect_texts_in_story(kRule, kFound, kSound); }

}  // namespace
}  // namespace galley::core::test

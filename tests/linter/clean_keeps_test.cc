// What the clean copy must leave: a property over our own texts. Each line is worded like a line of
// a page and is put where a story owns it.
#include <galley/galley.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "support/story.h"

namespace galley {
namespace {

using core::test::in_story;

std::string cleaned(const std::string& text) {
  const auto report = Linter().lint(text);
  return Linter().clean(*report).text;
}

/// Steps, tips and subheads.
constexpr std::string_view kLines[] = {
    "Write a letter to the clerk",
    "Add your name to the list",
    "Sign up for a slot to speak",
    "Have your say at the meeting",
    "Share your ideas",
    "Leave a comment",
    "Get in touch",
    "Log in",
    "Log out",
    "Register to vote",
    "Register",
    "Members only",
    "Advertisement ban",
    "Advertising",
    "More from less",
    "Report abuse at work",
    "Follow the money",
    "Share price falls",
    "Print the form",
    "Download the form",
    "Download our history",
    "Contact the council",
    "Contact us early",
    "Subscribe to one paper only",
    "Cancel your subscription",
    "Join the club",
    "Donate blood",
    "Donate",
    "Support the lifeboat",
    "Read more",
    "Read more books",
    "Related costs",
    "Related papers",
    "Further reading",
    "Comments from the clerk",
    "No comment",
    "Tags and labels",
    "Next steps",
    "Next: the harbour",
    "Search the attic",
    "Play video games with them",
    "Accept all cookies that are offered",
    "Privacy first",
    "Terms and conditions",
    "Newsletter day",
    "Start a newsletter",
    "Sign in at the desk",
    "Create an account of what you spend",
    "Watch the tide",
    "Listen to the neighbours",
    "Tell us",
    "Reply to every letter",
    "Save your work",
    "Copy the link",
    "Send an email",
    "Share on Facebook",
    "Follow us on the river",
    "Sponsored by the harbour",
    "Photo finish",
    "Home",
    "About us",
};

/// What must be told, credited or put right, wherever it stands.
constexpr std::string_view kNotices[] = {
    "Sponsored by the harbour board.",
    "Sponsored content",
    "Paid post",
    "This article was paid for by the Brevik Harbour Board.",
    "This post contains affiliate links.",
    "We may earn a commission when you buy through our links.",
    "Correction: An earlier version of this story gave the wrong year for the flood.",
    "Editor's note: The names of the children have been changed.",
    "Disclosure: The writer holds shares in the ferry company.",
    "Disclaimer: This is no legal advice.",
    "Reprinted with permission of the Brevik Courier",
    "© 2024 Brevik Courier. All rights reserved.",
    "Photo: Ida Moen / Brevik Courier",
    "Photograph by Ida Moen",
    "Jon Falk contributed to this report.",
    "Reporting by Jon Falk; editing by Ida Moen",
    "Jon Falk is a reporter for the Brevik Courier and lives in Brevik.",
    "Follow Jon Falk on Twitter @jonfalk.",
    "In lieu of flowers, the family asks for donations to the Brevik lifeboat.",
    "Anyone with information is asked to call 101, quoting reference 312 of 3 March.",
    "To donate to the flood appeal, visit brevikflood.example or drop cash at the town hall.",
    "Have your say on the plan at the town hall on Friday.",
    "For tickets call 01632 960123 or visit brevik.example.",
    "Sign up at the church hall before Friday.",
};

void expect_kept(std::string_view layout) {
  const std::string text = in_story(layout);
  EXPECT_EQ(cleaned(text), text);
}

TEST(CleanKeeps, ASubheadWithProseBelow) {
  for (const std::string_view line : kLines) expect_kept("12\n" + std::string(line) + "\n34");
}

TEST(CleanKeeps, ASubheadWithAShortParagraphBelow) {
  for (const std::string_view line : kLines)
    expect_kept("1234\n" + std::string(line) + "\nIt takes five minutes.");
}

TEST(CleanKeeps, StepsBetweenParagraphs) {
  for (std::size_t i = 0; i < std::size(kLines); ++i) {
    std::string steps;
    for (std::size_t k = 0; k < 4; ++k)
      steps += std::string(kLines[(i + k * 7) % std::size(kLines)]) + "\n";
    expect_kept("12\n" + steps + "34");
  }
}

TEST(CleanKeeps, StepsUnderAHeadAtTheEnd) {
  for (std::size_t i = 0; i < std::size(kLines); ++i) {
    std::string steps;
    for (std::size_t k = 0; k < 4; ++k)
      steps += "\n" + std::string(kLines[(i + k * 5) % std::size(kLines)]);
    expect_kept("1234\nFour things to do" + steps);
    expect_kept("1234\nFour things to do:" + steps);
  }
}

TEST(CleanKeeps, NumberedAndMarkedSteps) {
  for (std::size_t i = 0; i < std::size(kLines); ++i) {
    for (const char* mark : {"- ", "• ", "* "}) {
      std::string steps;
      for (std::size_t k = 0; k < 4; ++k)
        steps += "\n" + (mark + std::string(kLines[(i + k * 3) % std::size(kLines)]));
      expect_kept("1234" + steps);
    }
  }
}

TEST(CleanKeeps, ALineAloneAtAnEnd) {
  for (const std::string_view line : kLines) {
    expect_kept("1234\n" + std::string(line));
    expect_kept(std::string(line) + "\n1234");
  }
}

TEST(CleanKeeps, NoticesAndCreditsAnywhere) {
  for (const std::string_view line : kNotices) {
    expect_kept("12\n" + std::string(line) + "\n34");
    expect_kept("1234\n" + std::string(line));
    expect_kept(std::string(line) + "\n1234");
    // Beside lines of the page that go.
    const std::string text =
        in_story("1234\n" + std::string(line) + "\nShare this story\n12 comments\nBack to top");
    EXPECT_NE(cleaned(text).find(line), std::string::npos) << text;
    const std::string behind =
        in_story("1234\nShare this story\n12 comments\nBack to top\n" + std::string(line));
    EXPECT_NE(cleaned(behind).find(line), std::string::npos) << behind;
  }
}

/// No blank line twice, no space at either end of a line, no mark alone on its line.
void expect_well_formed(const std::string& text) {
  EXPECT_EQ(text.find("\n\n\n"), std::string::npos) << text;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, end - at);
    if (!line.empty()) {
      EXPECT_FALSE(line.front() == ' ' || line.back() == ' ') << text;
      EXPECT_TRUE(line.size() > 1) << text;
    }
    at = end + 1;
  }
}

TEST(CleanKeeps, WhatIsLeftIsWellFormedAndStaysAsItIs) {
  constexpr std::string_view kPage[] = {
      "Share this story", "12 comments",     "Advertisement",         "Subscribe to our newsletter",
      "Back to top",      "Privacy Policy",  "Follow us on Facebook", "Related articles",
      "Leave a comment",  "Share on Twitter"};
  for (std::size_t i = 0; i < std::size(kPage); ++i) {
    for (std::size_t count = 1; count <= 5; ++count) {
      std::string lines;
      for (std::size_t k = 0; k < count; ++k)
        lines += std::string(kPage[(i + k * 3) % std::size(kPage)]) + "\n";
      for (const std::string& layout :
           {lines + "1234", "12\n" + lines + "34", "1\n" + lines + "2\n" + lines + "34",
            "1234\n" + lines.substr(0, lines.size() - 1)}) {
        const std::string text = in_story(layout);
        const std::string copy = cleaned(text);
        expect_well_formed(copy);
        EXPECT_EQ(cleaned(copy), copy);
        // The story is whole.
        for (const char paragraph : {'1', '2', '3', '4'})
          EXPECT_NE(copy.find(in_story(std::string(1, paragraph))), std::string::npos) << text;
      }
    }
  }
}

}  // namespace
}  // namespace galley

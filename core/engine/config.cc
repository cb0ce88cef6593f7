#include "galley/engine/config.h"

#include <algorithm>
#include <utility>

#include "galley/json/json.h"
#include "galley/rules/registry.h"
#include "galley/text/excerpt.h"

namespace galley::core {
namespace {

/// Nothing on success.
using Failure = std::optional<Error>;

std::string_view name_of(const rapidjson::Value::Member& member) { return string_of(member.name); }

/// `place` with one more step of a JSON pointer.
std::string inside(std::string_view place, std::string_view name) {
  std::string out(place);
  out += '/';
  for (const char c : name) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

Error unknown_member(std::string place, std::string_view name, const char* known) {
  return {ErrorCode::kUnknownMember, std::move(place),
          "unknown member " + quoted_whole(name) + "; it has: " + known};
}

Error want_object(std::string place) {
  return {ErrorCode::kWrongType, std::move(place), "want a JSON object"};
}

/// The index of a rule in the table; as many as there are rules for none.
std::size_t index_of(std::string_view rule_id) {
  const auto table = all_rules();
  return static_cast<std::size_t>(
      std::find_if(table.begin(), table.end(),
                   [&](const Rule* rule) { return rule->info().id == rule_id; }) -
      table.begin());
}

Error no_rule(std::string place, std::string_view rule_id) {
  return {ErrorCode::kUnknownRule, std::move(place), "there is no rule " + quoted_whole(rule_id)};
}

/// The option of that name and its index; the error where the rule has none.
Result<std::size_t> option_of(const RuleInfo& info, std::string_view name) {
  for (std::size_t i = 0; i < info.options.size(); ++i) {
    if (info.options[i].name == name) return i;
  }
  std::string known = "severity";
  for (const Option& option : info.options) known += ", " + std::string(option.name);
  return Error{ErrorCode::kUnknownOption, inside(inside("/rules", info.id), name),
               "the rule has no such option; it has: " + known};
}

/// Sets an option to a number; `value` is nothing for what is no whole number.
Failure set_threshold(const RuleInfo& info, std::string_view name, std::optional<int> value,
                      Config::RuleSetting& setting) {
  const Result<std::size_t> index = option_of(info, name);
  if (!index) return index.error();
  const Option& option = info.options[*index];
  if (!value || *value < option.least || *value > option.most) {
    return Error{ErrorCode::kBadValue, inside(inside("/rules", info.id), name),
                 "want a whole number from " + std::to_string(option.least) + " to " +
                     std::to_string(option.most)};
  }
  setting.options[*index] = *value;
  return {};
}

/// Sets one member of a rule's object.
Failure set_option(const RuleInfo& info, std::string_view name, const rapidjson::Value& value,
                   Config::RuleSetting& setting) {
  if (name != "severity") {
    return set_threshold(info, name, value.IsInt() ? std::optional(value.GetInt()) : std::nullopt,
                         setting);
  }
  const auto severity = core::severity_from(string_of(value));
  if (!severity) {
    return Error{ErrorCode::kBadValue, inside(inside("/rules", info.id), name),
                 R"(want "hint", "warning" or "error")"};
  }
  setting.severity = severity;
  return {};
}

Failure set_rule(const RuleInfo& info, const rapidjson::Value& value,
                 Config::RuleSetting& setting) {
  const std::string_view word = string_of(value);
  if (word == "off" || word == "on") {
    setting.on = word == "on";
    return {};
  }
  if (value.IsString()) return set_option(info, "severity", value, setting);
  if (!value.IsObject()) {
    return Error{ErrorCode::kWrongType, inside("/rules", info.id),
                 R"(want "off", "on", a severity, or an object of options)"};
  }
  setting.on = true;
  for (const auto* member : members_of(value)) {
    if (Failure failure = set_option(info, name_of(*member), member->value, setting))
      return failure;
  }
  return {};
}

Failure set_rules(const rapidjson::Value& value, std::vector<Config::RuleSetting>& rules) {
  if (!value.IsObject()) return want_object("/rules");
  for (const auto* entry : members_of(value)) {
    const std::size_t i = index_of(name_of(*entry));
    if (i == rules.size()) return no_rule("/rules", name_of(*entry));
    if (Failure failure = set_rule(all_rules()[i]->info(), entry->value, rules[i])) return failure;
  }
  return {};
}

/// The lists of own phrases.
enum class PhraseList { kPatterns, kExamples };

/// Adds the phrase that stands at `index` of its list.
Failure add_phrase(PhraseList list, std::size_t index, std::string_view text, OwnPhrases& phrases) {
  const bool pattern = list == PhraseList::kPatterns;
  std::string message = pattern ? phrases.add_pattern(text) : phrases.add_example(text);
  if (message.empty()) return {};
  const bool full = index >= (pattern ? OwnPhrases::kMaxPatterns : OwnPhrases::kMaxExamples);
  return Error{full      ? ErrorCode::kTooMany
               : pattern ? ErrorCode::kBadPattern
                         : ErrorCode::kBadExample,
               inside(pattern ? "/phrases/patterns" : "/phrases/examples", std::to_string(index)),
               std::move(message)};
}

Failure add_phrases(PhraseList list, const rapidjson::Value& values, OwnPhrases& phrases) {
  const char* place = list == PhraseList::kPatterns ? "/phrases/patterns" : "/phrases/examples";
  if (!values.IsArray()) return Error{ErrorCode::kWrongType, place, "want a list of strings"};
  for (rapidjson::SizeType i = 0; i < values.Size(); ++i) {
    if (!values[i].IsString())
      return Error{ErrorCode::kWrongType, inside(place, std::to_string(i)), "want a string"};
    if (Failure failure = add_phrase(list, i, string_of(values[i]), phrases)) return failure;
  }
  return {};
}

Failure add_phrases(const rapidjson::Value& value, OwnPhrases& phrases) {
  if (!value.IsObject()) return want_object("/phrases");
  for (const auto* member : members_of(value)) {
    const std::string_view name = name_of(*member);
    if (name != "patterns" && name != "examples")
      return unknown_member("/phrases", name, R"("patterns", "examples")");
    const auto list = name == "patterns" ? PhraseList::kPatterns : PhraseList::kExamples;
    if (Failure failure = add_phrases(list, member->value, phrases)) return failure;
  }
  return {};
}

}  // namespace

Config::Config(const Language& language) : language_(&language) {
  for (const Rule* rule : all_rules()) {
    RuleSetting& setting = rules_.emplace_back();
    for (const Option& option : rule->info().options) setting.options.push_back(option.value);
  }
}

std::optional<Error> Config::read(std::string_view json) {
  if (json.empty()) return {};
  rapidjson::Document root;
  if (auto fault = parse_json(json, root)) {
    return Error{ErrorCode::kSyntax, std::to_string(fault->character), std::move(fault->message)};
  }
  if (!root.IsObject()) return want_object("");
  Config config = *this;
  for (const auto* member : members_of(root)) {
    const std::string_view name = name_of(*member);
    if (name == "rules") {
      if (Failure failure = set_rules(member->value, config.rules_)) return failure;
    } else if (name == "phrases") {
      auto phrases = std::make_shared<OwnPhrases>(*language_);
      if (Failure failure = add_phrases(member->value, *phrases)) return failure;
      config.own_phrases_ = std::move(phrases);
    } else {
      return unknown_member("", name, R"("rules", "phrases")");
    }
  }
  *this = std::move(config);
  return {};
}

std::optional<Error> Config::set(const galley::RuleSetting& wanted) {
  const std::size_t i = index_of(wanted.rule);
  if (i == rules_.size()) return no_rule("/rules", wanted.rule);
  RuleSetting setting = rules_[i];
  if (wanted.on) setting.on = *wanted.on;
  if (wanted.severity) setting.severity = static_cast<Severity>(*wanted.severity);
  for (const auto& [name, value] : wanted.thresholds) {
    if (Failure failure = set_threshold(all_rules()[i]->info(), name, value, setting))
      return failure;
  }
  rules_[i] = std::move(setting);
  return {};
}

std::optional<Error> Config::set_phrases(std::span<const std::string> patterns,
                                         std::span<const std::string> examples) {
  auto phrases = std::make_shared<OwnPhrases>(*language_);
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    if (Failure failure = add_phrase(PhraseList::kPatterns, i, patterns[i], *phrases))
      return failure;
  }
  for (std::size_t i = 0; i < examples.size(); ++i) {
    if (Failure failure = add_phrase(PhraseList::kExamples, i, examples[i], *phrases))
      return failure;
  }
  own_phrases_ = std::move(phrases);
  return {};
}

bool Config::only(std::string_view rule_id) {
  const std::size_t wanted = index_of(rule_id);
  for (std::size_t i = 0; i < rules_.size(); ++i) rules_[i].on = i == wanted;
  return wanted < rules_.size();
}

std::optional<Error> Config::only(std::span<const std::string> rule_ids) {
  std::vector<bool> on(rules_.size());
  for (std::size_t i = 0; i < rule_ids.size(); ++i) {
    const std::size_t rule = index_of(rule_ids[i]);
    if (rule == rules_.size()) return no_rule("/only/" + std::to_string(i), rule_ids[i]);
    on[rule] = true;
  }
  for (std::size_t i = 0; i < rules_.size(); ++i) rules_[i].on = on[i];
  return {};
}

void Config::only(Family family) {
  const auto table = all_rules();
  for (std::size_t i = 0; i < table.size(); ++i) rules_[i].on = table[i]->info().family == family;
}

}  // namespace galley::core

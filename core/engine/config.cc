#include "galley/engine/config.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <utility>

#include "galley/rules/registry.h"
#include "galley/text/excerpt.h"

namespace galley::core {
namespace {

std::string_view view(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

/// Sets one member of a rule's object; says what is wrong or nothing.
std::string set_option(const RuleInfo& info, std::string_view name, const rapidjson::Value& value,
                       Config::RuleSetting& setting) {
  const std::string place = "rules." + std::string(info.id) + "." + std::string(name);
  if (name == "severity") {
    if (value.IsString()) {
      if (const auto severity = severity_from(view(value))) {
        setting.severity = severity;
        return {};
      }
    }
    return place + R"(: want "hint", "warning" or "error")";
  }
  for (std::size_t i = 0; i < info.options.size(); ++i) {
    const Option& option = info.options[i];
    if (option.name != name) continue;
    if (!value.IsInt() || value.GetInt() < option.least || value.GetInt() > option.most) {
      return place + ": want a whole number from " + std::to_string(option.least) + " to " +
             std::to_string(option.most);
    }
    setting.options[i] = value.GetInt();
    return {};
  }
  std::string known = "severity";
  for (const Option& option : info.options) known += ", " + std::string(option.name);
  return place + ": the rule has no such option; it has: " + known;
}

std::string set_rule(const RuleInfo& info, const rapidjson::Value& value,
                     Config::RuleSetting& setting) {
  if (value.IsString() && (view(value) == "off" || view(value) == "on")) {
    setting.on = view(value) == "on";
    return {};
  }
  if (value.IsString()) return set_option(info, "severity", value, setting);
  if (!value.IsObject()) {
    return "rules." + std::string(info.id) +
           R"(: want "off", "on", a severity, or an object of options)";
  }
  setting.on = true;
  for (const auto& member : value.GetObject()) {
    if (auto error = set_option(info, view(member.name), member.value, setting); !error.empty()) {
      return error;
    }
  }
  return {};
}

/// Reads one list of strings into `add`; says what is wrong or nothing.
template <class Add>
std::string each_string(const std::string& place, const rapidjson::Value& list, Add add) {
  if (!list.IsArray()) return place + ": want a list of strings";
  for (rapidjson::SizeType i = 0; i < list.Size(); ++i) {
    std::string here = place;
    here.append("[").append(std::to_string(i)).append("]");
    if (!list[i].IsString()) return here + ": want a string";
    if (const std::string error = add(view(list[i])); !error.empty())
      return here.append(": ").append(error);
  }
  return {};
}

std::string set_phrases(const rapidjson::Value& value, OwnPhrases& phrases) {
  if (!value.IsObject()) return "phrases: want a JSON object";
  for (const auto& member : value.GetObject()) {
    const std::string_view name = view(member.name);
    std::string error;
    if (name == "patterns") {
      error = each_string("phrases.patterns", member.value,
                          [&](std::string_view text) { return phrases.add_pattern(text); });
    } else if (name == "examples") {
      error = each_string("phrases.examples", member.value,
                          [&](std::string_view text) { return phrases.add_example(text); });
    } else {
      error =
          "phrases: unknown member " + quoted_whole(name) + R"(; it has: "patterns", "examples")";
    }
    if (!error.empty()) return error;
  }
  return {};
}

}  // namespace

Config::Config() {
  for (const Rule* rule : all_rules()) {
    RuleSetting& setting = rules_.emplace_back();
    for (const Option& option : rule->info().options) setting.options.push_back(option.value);
  }
}

std::string Config::read(std::string_view json) {
  if (json.empty()) return {};
  rapidjson::Document root;
  // Iterative: a hostile depth of brackets must not exhaust the stack.
  root.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
  if (root.HasParseError()) {
    return "configuration, character " + std::to_string(root.GetErrorOffset()) + ": " +
           rapidjson::GetParseError_En(root.GetParseError());
  }
  if (!root.IsObject()) return "configuration: want a JSON object";
  std::vector<RuleSetting> rules = rules_;
  std::shared_ptr<const OwnPhrases> own_phrases = own_phrases_;
  for (const auto& member : root.GetObject()) {
    if (view(member.name) == "phrases") {
      auto phrases = std::make_shared<OwnPhrases>(english());
      if (auto error = set_phrases(member.value, *phrases); !error.empty()) return error;
      own_phrases = std::move(phrases);
      continue;
    }
    if (view(member.name) != "rules") {
      return "configuration: unknown member " + quoted_whole(view(member.name)) +
             R"(; it has: "rules", "phrases")";
    }
    if (!member.value.IsObject()) return "rules: want a JSON object";
    for (const auto& entry : member.value.GetObject()) {
      const auto table = all_rules();
      std::size_t i = 0;
      while (i < table.size() && table[i]->info().id != view(entry.name)) ++i;
      if (i == table.size()) {
        return "rules: there is no rule " + quoted_whole(view(entry.name)) +
               "; \"galley rules\" lists them";
      }
      if (auto error = set_rule(table[i]->info(), entry.value, rules[i]); !error.empty()) {
        return error;
      }
    }
  }
  rules_ = std::move(rules);
  own_phrases_ = std::move(own_phrases);
  return {};
}

bool Config::only(std::string_view rule_id) {
  bool found = false;
  const auto table = all_rules();
  for (std::size_t i = 0; i < table.size(); ++i) {
    rules_[i].on = table[i]->info().id == rule_id;
    found |= rules_[i].on;
  }
  return found;
}

void Config::only(Family family) {
  const auto table = all_rules();
  for (std::size_t i = 0; i < table.size(); ++i) rules_[i].on = table[i]->info().family == family;
}

}  // namespace galley::core

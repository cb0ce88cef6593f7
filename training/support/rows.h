#pragma once

#include <rapidjson/document.h>

#include <functional>
#include <string>

namespace galley::core::training {

/// Calls `use` with each line of the file `path`, or of `path`.gz or `path`.xz where there is none.
/// The program xz takes the last apart. Ends the program where no such file can be read.
void for_each_line(const std::string& path, const std::function<void(const std::string&)>& use);

/// The same with the JSON object on each line. Ends the program where a line is none.
void for_each_row(const std::string& path,
                  const std::function<void(const rapidjson::Document&)>& use);

/// The same with the member "text" of each object.
void for_each_text(const std::string& path, const std::function<void(std::string)>& use);

}  // namespace galley::core::training

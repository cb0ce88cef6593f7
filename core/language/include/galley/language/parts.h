#pragma once

#include <atomic>
#include <mutex>

namespace galley::core {

class Language;

/// What other rooms make of the sections of a pack: one object of each type, made from the pack at
/// the first request and kept as long as the pack. Thread-safe.
class LanguageParts {
 public:
  LanguageParts() = default;
  LanguageParts(const LanguageParts&) = delete;
  LanguageParts& operator=(const LanguageParts&) = delete;
  ~LanguageParts();

  /// `Part` has a constructor from const Language&, which asks for no other part.
  template <class Part>
  [[nodiscard]] const Part& get(const Language& language) const {
    const Node* node = find(&kKey<Part>);
    if (node == nullptr) {
      const std::lock_guard lock(mutex_);
      node = find(&kKey<Part>);
      if (node == nullptr) {
        node = new Holder<Part>(language, first_.load(std::memory_order_relaxed));
        first_.store(node, std::memory_order_release);
      }
    }
    return static_cast<const Holder<Part>*>(node)->part;
  }

 private:
  /// Its address stands for the type.
  template <class Part>
  static constexpr char kKey = 0;

  struct Node {
    Node(const char* own, const Node* following) : key(own), next(following) {}
    virtual ~Node() = default;
    const char* key;
    const Node* next;
  };
  template <class Part>
  struct Holder final : Node {
    Holder(const Language& language, const Node* following)
        : Node(&kKey<Part>, following), part(language) {}
    const Part part;
  };

  [[nodiscard]] const Node* find(const char* key) const {
    const Node* node = first_.load(std::memory_order_acquire);
    while (node != nullptr && node->key != key) node = node->next;
    return node;
  }

  mutable std::mutex mutex_;
  mutable std::atomic<const Node*> first_ = nullptr;  ///< a list of a few nodes, never shortened
};

inline LanguageParts::~LanguageParts() {
  for (const Node* node = first_.load(); node != nullptr;) {
    const Node* next = node->next;
    delete node;
    node = next;
  }
}

}  // namespace galley::core

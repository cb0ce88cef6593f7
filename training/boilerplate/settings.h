#pragma once

namespace galley::core::training {

/// Settings of both trainings, chosen by --check.
struct Settings {
  int epochs = 20;
  double rate = 0.15;
  double l2 = 2e-3;
  double l1 = 2e-4;
  /// Weights below it after a first training are dropped, the others trained anew.
  double least = 0.6;
  int trees = 120;
  double shrink = 0.12;
  double lambda = 8;
};

}  // namespace galley::core::training

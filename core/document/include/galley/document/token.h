#pragma once

#include "galley/language/token.h"

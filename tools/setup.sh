#!/usr/bin/env bash
# Installs what building, testing or measuring Galley needs, and says what it does.
#
#   tools/setup.sh wasm     the WebAssembly build             (npm start)
#   tools/setup.sh build    that and the native build         (npm run build)
#   tools/setup.sh test     that, formatters and two browsers (npm test)
#   tools/setup.sh bench    "build" and Google Benchmark      (npm run bench)
#
# Idempotent: a second run downloads nothing. System packages come from apt, all else goes into
# .cache/ (or $GALLEY_CACHE). Versions and hashes: tools/versions.conf.
set -euo pipefail
group=${1:-build}
root=$(cd "$(dirname "$0")/.." && pwd)
cache=${GALLEY_CACHE:-$root/.cache}
. "$root/tools/versions.conf"
mkdir -p "$cache"
trap 'rm -rf "$cache/tmp.$$."*' EXIT # what is unpacked moves to its place only when complete

say() { echo "setup: $*"; }
die() { echo "setup: $*" >&2; exit 1; }
step() { # step "what it does" command...: one line with the time it took
  local what=$1 start=$SECONDS; shift
  say "$what ..."; "$@"; say "$what: done in $((SECONDS - start)) s"
}
is_debian12() { [ -r /etc/os-release ] && (. /etc/os-release; [ "$ID $VERSION_ID" = "debian 12" ]); }
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# The root folder of an Emscripten on the PATH that is new enough, or nothing.
emscripten_on_path() {
  command -v emcc >/dev/null && command -v em-config >/dev/null || return 0
  version_at_least "$(emcc -dumpversion 2>/dev/null || echo 0)" "$EMSCRIPTEN_MINIMUM" || return 0
  em-config EMSCRIPTEN_ROOT
}

# --- system packages ------------------------------------------------------------------------

packages=(cmake ninja-build python3 rapidjson-dev libicu-dev)
emscripten_root=$(emscripten_on_path)
[ -n "$emscripten_root" ] || packages+=(clang-$LLVM_MAJOR lld-$LLVM_MAJOR llvm-$LLVM_MAJOR)
[ "$group" = wasm ] || packages+=(g++ libcli11-dev)
case $group in
  wasm | build | bench) ;;
  test) packages+=(googletest clang-$LLVM_MAJOR clang-format-$LLVM_MAJOR
                   clang-tidy-$LLVM_MAJOR libclang-rt-$LLVM_MAJOR-dev lld-$LLVM_MAJOR chromium firefox-esr
                   fonts-dejavu-core fonts-liberation) ;;
  *) die "unknown group '$group': wasm, build, test or bench" ;;
esac

install_packages() {
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

if is_debian12; then
  installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${packages[@]}" 2>/dev/null | sed -n 's/ installed$//p' || true)
  missing=()
  for package in "${packages[@]}"; do grep -qxF "$package" <<<"$installed" || missing+=("$package"); done
  if ((${#missing[@]})); then
    if [ "$(id -u)" != 0 ]; then
      echo "setup: these system packages are missing. Run this once, then start again:" >&2
      echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
      exit 1
    fi
    step "apt-get install ${missing[*]}" install_packages "${missing[@]}"
  fi
else
  # Elsewhere the tools are the user's own choice: check for them and name what is missing.
  missing=()
  tools=(cmake ninja python3)
  [ "$group" = wasm ] || tools+=(c++)
  [ "$group" != test ] || tools+=(clang-format-$LLVM_MAJOR clang-tidy-$LLVM_MAJOR)
  for tool in "${tools[@]}"; do command -v "$tool" >/dev/null || missing+=("$tool"); done
  [ -n "$emscripten_root" ] || missing+=("emcc $EMSCRIPTEN_MINIMUM or newer on the PATH (Emscripten SDK)")
  headers=(rapidjson/document.h:RapidJSON unicode/utf8.h:ICU)
  [ "$group" = wasm ] || headers+=(CLI/CLI.hpp:CLI11)
  for header in "${headers[@]}"; do
    found=
    for folder in /usr/include /usr/local/include /opt/homebrew/include; do [ ! -e "$folder/${header%%:*}" ] || found=1; done
    [ -n "$found" ] || missing+=("the headers of ${header##*:} (${header%%:*})")
  done
  if ((${#missing[@]})); then
    { echo "setup: installs by itself on Debian 12 only. Here, please install:"; printf '  - %s\n' "${missing[@]}"; } >&2
    exit 1
  fi
fi

# --- headers without /usr/include -----------------------------------------------------------

# The WebAssembly build must not see the system's C library, only these header-only folders.
system_headers() { # system_headers NAME: the folder of that name among the system's headers
  local folder
  for folder in /usr/include /usr/local/include /opt/homebrew/include; do
    [ ! -d "$folder/$1" ] || { echo "$folder/$1"; return; }
  done
}
mkdir -p "$cache/include"
for name in unicode CLI; do
  folder=$(system_headers $name)
  [ -z "$folder" ] || ln -sfn "$folder" "$cache/include/$name"
done
# RapidJSON 1.1.0 assigns to a const member in a function that nobody calls; clang 19 refuses it.
# Upstream removed the line, and so does this copy.
if [ ! -d "$cache/include/rapidjson" ]; then
  work=$(mktemp -d "$cache/tmp.$$.XXXXXX")
  cp -RL "$(system_headers rapidjson)" "$work/rapidjson"
  sed -i.orig '/GenericStringRef& operator=(const GenericStringRef& rhs) {/d' "$work/rapidjson/document.h"
  mv "$work/rapidjson" "$cache/include/rapidjson"
fi

# --- sources from npm packages --------------------------------------------------------------

# npm_source PACKAGE VERSION SHA512 DESTINATION PATH...: unpacks PATHs of a package, runs nothing.
npm_source() {
  local package=$1 version=$2 sha512=$3 destination=$4 work; shift 4
  work=$(mktemp -d "$cache/tmp.$$.XXXXXX")
  (cd "$work" && npm pack --silent --ignore-scripts "$package@$version" >/dev/null 2>"$work/log") ||
    { cat "$work/log" >&2; die "npm pack $package@$version failed"; }
  echo "$sha512  $work/$package-$version.tgz" | sha512sum --check --status ||
    die "$package@$version does not have the sha512 pinned in tools/versions.conf: $(sha512sum "$work"/*.tgz)"
  tar -xzf "$work/$package-$version.tgz" -C "$work" "$@"
  mkdir -p "$(dirname "$destination")"
  rm -rf "$destination"
  mv "$work/package" "$destination"
  rm -rf "$work"
}

re2=$cache/third_party/re2-$RE2_PACKAGE_VERSION
[ -d "$re2" ] || step "unpack RE2 $RE2_RELEASE and Abseil $ABSEIL_RELEASE from npm $RE2_PACKAGE@$RE2_PACKAGE_VERSION" \
  npm_source "$RE2_PACKAGE" "$RE2_PACKAGE_VERSION" "$RE2_PACKAGE_SHA512" "$re2" package/vendor

# --- Debian packages that are unpacked, not installed ---------------------------------------

# private_apt FOLDER LINE...: an apt of our own in FOLDER, on the mirror the system's apt uses, that
# checks signatures as usual and leaves /etc/apt alone. Needs no root.
private_apt() {
  local folder=$1 mirror suite; shift
  mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Codename: bookworm' 2>/dev/null | head -n 1)
  [ -n "$mirror" ] || mirror=$(grep -rhoE 'https?://[^ ]+/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null | head -n 1)
  [ -n "$mirror" ] || die "no Debian mirror in /etc/apt: cannot fetch packages"
  mkdir -p "$folder"/{etc/{apt.conf.d,preferences.d,sources.list.d},state/lists/partial,cache/archives/partial}
  for suite in "$@"; do
    echo "${suite%% *} [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror% } ${suite##* } main"
  done >"$folder/etc/sources.list"
  cat >"$folder/apt.conf" <<X
Dir::Etc "$folder/etc";
Dir::Etc::sourcelist "$folder/etc/sources.list";
Dir::Etc::sourceparts "$folder/etc/sources.list.d";
Dir::State::lists "$folder/state/lists";
Dir::Cache "$folder/cache";
APT::Sandbox::User "$(id -un)";
X
  APT_CONFIG=$folder/apt.conf apt-get update -qq
}

unpack_deb() { dpkg-deb --fsys-tarfile "$1" | tar -x -C "$2" "${@:3}"; }

# Debian's Emscripten, with binaryen run on the C library it was built for. The result can be moved:
# paths inside are taken from where the files lie.
unpack_emscripten() {
  local destination=$1 work tool
  work=$(mktemp -d "$cache/tmp.$$.XXXXXX")
  private_apt "$work/apt" "deb trixie"
  (cd "$work" && APT_CONFIG=$work/apt/apt.conf apt-get download -qq \
    "emscripten=$EMSCRIPTEN_VERSION" "binaryen=$BINARYEN_VERSION" libc6 libstdc++6 libgcc-s1)
  echo "$EMSCRIPTEN_SHA256  $(echo "$work"/emscripten_*.deb)" | sha256sum --check --status ||
    die "emscripten $EMSCRIPTEN_VERSION does not have the sha256 pinned in tools/versions.conf: $(sha256sum "$work"/emscripten_*.deb)"
  mkdir -p "$work/em" "$work/new/runtime"
  unpack_deb "$work"/emscripten_*.deb "$work/em" --wildcards --exclude='*-mt*.a' --exclude='*-ww*.a' \
    --exclude='./usr/share/emscripten/test' --exclude='./usr/share/emscripten/docs' --exclude='./usr/share/doc' \
    --exclude='*/lib/wasm64-emscripten'
  mv "$work/em/usr/share/emscripten" "$work/new/emscripten"
  for deb in "$work"/{binaryen,libc6,libstdc++6,libgcc-s1}_*.deb; do
    unpack_deb "$deb" "$work/new/runtime" --exclude='./usr/share'
  done
  mkdir -p "$work/new/binaryen/bin"
  for tool in "$work"/new/runtime/usr/bin/wasm*; do
    cat >"$work/new/binaryen/bin/$(basename "$tool")" <<'X'
#!/bin/sh
runtime=$(dirname "$(readlink -f "$0")")/../../runtime
exec "$(echo "$runtime"/usr/lib*/ld-linux-*.so.*)" --library-path "$(echo "$runtime"/usr/lib/*-linux-gnu)" "$runtime/usr/bin/$(basename "$0")" "$@"
X
  done
  chmod +x "$work"/new/binaryen/bin/*
  mkdir -p "$work/new/emscripten/node_modules"
  npm_source "$ACORN_PACKAGE" "$ACORN_PACKAGE_VERSION" "$ACORN_PACKAGE_SHA512" \
    "$work/new/emscripten/node_modules/acorn" package
  echo '{ "type": "commonjs" }' >"$work/new/emscripten/package.json" # ours says "module", and is above
  rm -f "$work/new/emscripten/.emscripten"
  cat >"$work/new/emscripten/.emscripten" <<X
import os
import shutil
HERE = os.path.dirname(os.path.realpath(os.environ['EM_CONFIG']))
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '$LLVM_MAJOR'
CLANG_ADD_VERSION = '$LLVM_MAJOR'
BINARYEN_ROOT = os.path.join(HERE, '..', 'binaryen')
NODE_JS = shutil.which('node')
FROZEN_CACHE = True
X
  rm -rf "$destination"
  mv "$work/new" "$destination"
  rm -rf "$work"
}

if [ -z "$emscripten_root" ]; then
  emscripten=$cache/emscripten-$EMSCRIPTEN_VERSION
  [ -d "$emscripten" ] || step "unpack Emscripten $EMSCRIPTEN_VERSION from Debian (250 MB download)" unpack_emscripten "$emscripten"
  emscripten_root=$emscripten/emscripten
fi
# What cmake/wasm.cmake builds with.
[ "$(cat "$cache/emscripten-root" 2>/dev/null)" = "$emscripten_root" ] || echo "$emscripten_root" >"$cache/emscripten-root"

unpack_benchmark() {
  local destination=$1 work
  work=$(mktemp -d "$cache/tmp.$$.XXXXXX")
  private_apt "$work/apt" "deb-src bookworm"
  (cd "$work" && APT_CONFIG=$work/apt/apt.conf apt-get source -qq --download-only benchmark)
  echo "$BENCHMARK_SHA256  $work/benchmark_$BENCHMARK_VERSION.orig.tar.gz" | sha256sum --check --status ||
    die "Google Benchmark $BENCHMARK_VERSION does not have the sha256 pinned in tools/versions.conf: $(sha256sum "$work"/*.orig.tar.gz)"
  tar -xzf "$work/benchmark_$BENCHMARK_VERSION.orig.tar.gz" -C "$work"
  mv "$work/benchmark-$BENCHMARK_VERSION" "$destination"
  rm -rf "$work"
}

if [ "$group" = bench ]; then
  benchmark=$cache/third_party/benchmark-$BENCHMARK_VERSION
  if [ ! -d "$benchmark" ]; then
    is_debian12 || die "unpack the source of Google Benchmark $BENCHMARK_VERSION to $benchmark"
    step "unpack the source of Google Benchmark $BENCHMARK_VERSION" unpack_benchmark "$benchmark"
  fi
fi

# shellcheck shell=bash disable=SC2034,SC2154
# The steps that ./run and ./test share: packages, configuring, building. Sourced, with $root set; writes its log to $log.

# What compiling needs, what the built program loads at run time, and what the tests add. docs/dependencies.md says why.
build_packages=(cmake ninja-build g++ pkgconf ccache
    qt6-base-dev qt6-svg-dev qt6-charts-dev libqt6opengl6-dev qt6-tools-dev qt6-l10n-tools
    libpq-dev libsqlite3-dev libsodium-dev libopencc-dev libicu-dev liblinear-dev libexpected-dev)
runtime_packages=(libqt6sql6-psql libqt6sql6-sqlite qt6-translations-l10n fonts-noto-core fonts-noto-cjk tzdata)
test_packages=(postgresql-15 clang-format-14 mold)

line_is_open=no

# Each call adds a part to the one line that says what happens.
say() {
    if [[ $line_is_open == yes ]]; then printf ', %s' "$1"; else printf 'Woshou: %s' "$1"; fi
    line_is_open=yes
}

end_line() {
    if [[ $line_is_open == yes ]]; then printf '.\n'; fi
    line_is_open=no
}

# Ends with a sentence, after the last lines of the log when there is a log to show.
fail() {
    end_line
    if [[ ${2:-} == with-log ]]; then
        tail -n 80 "$log" >&2
    fi
    printf 'Woshou: %s\n' "$1" >&2
    exit 1
}

seconds_since() { printf '%s s' "$((SECONDS - $1))"; }

as_root() {
    if [[ $(id -u) == 0 ]]; then "$@"; else sudo "$@"; fi
}

missing_packages() {
    local installed
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null)
    for package in "$@"; do
        grep -qxF "$package installed" <<<"$installed" || echo "$package"
    done
}

ensure_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say 'no Debian packages here, so docs/dependencies.md is yours to install'
        return
    fi
    local missing=()
    mapfile -t missing < <(missing_packages "$@")
    if [[ ${#missing[@]} == 0 ]]; then
        say 'nothing to install'
        return
    fi
    if [[ $(id -u) != 0 ]] && ! command -v sudo >/dev/null; then
        fail "these packages are missing and there is no sudo; as root: apt-get install ${missing[*]}"
    fi
    say "installing ${#missing[@]} packages"
    local start=$SECONDS
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
    { as_root "${apt[@]}" update &&
        as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } >>"$log" 2>&1 </dev/null ||
        fail "could not install ${missing[*]}; the whole log is in $log" with-log
    say "installed in $(seconds_since "$start")"
}

# As many compilers at once as there are cores, but no more than memory carries (about 1.5 GB each).
default_jobs() {
    awk -v cores="$(nproc)" '/^MemAvailable:/ { fit = int($2 / 1500000); n = fit < cores ? fit : cores }
        END { print (n > 1 ? n : 1) }' /proc/meminfo
}

# configure PRESET DIRECTORY: once, and anew when the checkout was moved.
configure() {
    local cache=$2/CMakeCache.txt
    if [[ -f $2/build.ninja ]] && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        return
    fi
    (cd "$root" && cmake --fresh --preset "$1") >>"$log" 2>&1 ||
        fail "could not configure the build; the whole log is in $log" with-log
}

# build PRESET DIRECTORY JOBS: only what changed.
build() {
    local start=$SECONDS steps output=$2/build.log
    if [[ ! -f $2/build.ninja ]]; then
        say "building $1 for the first time (minutes; log in ${log#"$root"/})"
    fi
    configure "$1" "$2"
    # The second time for forms that changed: what the first made of them, ninja had looked at before.
    (cd "$root" && cmake --build "$2" --parallel "$3" && cmake --build "$2" --parallel "$3") >"$output" 2>&1 || {
        cat "$output" >>"$log"
        fail "the $1 build failed; the whole log is in $log" with-log
    }
    cat "$output" >>"$log"
    steps=$(grep -oE '^\[[0-9]+/[0-9]+\]' "$output" | tr -d '[]' | cut -d/ -f2 | sort -n | tail -n 1)
    if [[ -z $steps ]]; then
        say "nothing to build for $1"
    else
        say "built $1 in $steps steps, $(seconds_since "$start")"
    fi
}

# shellcheck shell=bash
# A clean Debian 12 in a temporary folder, for the checks of this folder. Sourced; needs root, debootstrap and unshare.
# Packages come from the Debian mirror that this machine's own apt is set up with, and are kept between checks.

chroot_folder=
package_cache=${WOSHOU_PACKAGE_CACHE:-/var/cache/woshou-checks}

stop() {
    printf '%s: %s\n' "$(basename "$0")" "$1" >&2
    exit 1
}

step() { printf '%s: %s\n' "$(basename "$0")" "$1"; }

# Mounts belong to a namespace of this script, so that they go with it however it ends.
own_mounts() {
    [[ $(id -u) == 0 ]] || stop 'needs root'
    command -v debootstrap >/dev/null || stop 'needs the package debootstrap'
    [[ -n ${WOSHOU_OWN_MOUNTS:-} ]] || exec unshare --mount --propagation private -- env WOSHOU_OWN_MOUNTS=yes "$0" "$@"
}

remove_chroot() {
    [[ -n $chroot_folder ]] || return 0
    umount -l "$chroot_folder"/{var/cache/apt/archives,dev/shm,dev/pts,dev,proc,mnt} 2>/dev/null
    mountpoint -q "$chroot_folder/proc" || rm -rf --one-file-system "$chroot_folder"
}

# This machine's Debian sources of one release, as lines of a sources.list.
debian_sources() {
    apt-get indextargets --format 'deb $(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' |
        grep -E ' bookworm[^ ]* main$' | sort -u
}

make_chroot() {
    local sources mirror
    [[ -n $(debian_sources) ]] || apt-get update -qq
    sources=$(debian_sources)
    mirror=$(awk '$3 == "bookworm" { print $2; exit }' <<<"$sources")
    [[ -n $mirror ]] || stop 'this machine has no Debian 12 mirror set up'

    chroot_folder=$(mktemp -d "${TMPDIR:-/tmp}/woshou-chroot.XXXXXX")
    chmod 755 "$chroot_folder"
    trap remove_chroot EXIT
    trap 'exit 1' INT TERM HUP
    mkdir -p "$package_cache/bootstrap" "$package_cache/archives/partial"
    chmod 755 "$package_cache" "$package_cache"/*
    step 'making a clean Debian 12'
    debootstrap --variant=minbase --cache-dir="$package_cache/bootstrap" bookworm "$chroot_folder" "$mirror" \
        >"$chroot_folder.log" 2>&1 || { tail -n 20 "$chroot_folder.log"; stop 'debootstrap failed'; }
    rm -f "$chroot_folder.log"
    cp /etc/resolv.conf "$chroot_folder/etc/" 2>/dev/null
    echo "$sources" >"$chroot_folder/etc/apt/sources.list"
    apt-config dump | grep -E '^Acquire::(Check-|http|https|Retries)' >"$chroot_folder/etc/apt/apt.conf.d/90host"
    echo 'APT::Keep-Downloaded-Packages "true";' >"$chroot_folder/etc/apt/apt.conf.d/91keep"
    printf '#!/bin/sh\nexit 101\n' >"$chroot_folder/usr/sbin/policy-rc.d" && chmod +x "$chroot_folder/usr/sbin/policy-rc.d"

    mount -t proc proc "$chroot_folder/proc"
    mount --bind /dev "$chroot_folder/dev"
    mount --bind /dev/pts "$chroot_folder/dev/pts"
    mount -t tmpfs -o mode=1777 shm "$chroot_folder/dev/shm"
    mount --bind "$package_cache/archives" "$chroot_folder/var/cache/apt/archives"
}

# inside COMMAND…: in the chroot, with nothing of this person's environment.
inside() {
    chroot "$chroot_folder" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive CI="${CI:-}" "$@" </dev/null
}

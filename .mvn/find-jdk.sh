# Sourced by ./mvnw and ./worksafe: exports the JAVA_HOME of a JDK 25 or newer, or says why it cannot and returns 1.
# The `java` on a PATH is often an older one while a fitting JDK lies beside it, hence the search.

worksafe_jdk_needed=25

# The feature release of the JDK in folder $1; nothing when $1 holds no JDK (a runtime without javac does not count).
worksafe_jdk_release() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
    fi
}

# The JDK folder that the command $1 of the PATH really belongs to, links followed.
worksafe_jdk_of_command() {
    worksafe_file=$(command -v "$1" 2>/dev/null) || return 0
    while [ -h "$worksafe_file" ]; do
        worksafe_link=$(readlink "$worksafe_file")
        case $worksafe_link in
            /*) worksafe_file=$worksafe_link ;;
            *) worksafe_file=$(dirname "$worksafe_file")/$worksafe_link ;;
        esac
    done
    (cd -P "$(dirname "$worksafe_file")/.." 2>/dev/null && pwd) || return 0
}

worksafe_find_jdk() {
    for worksafe_home in "${JAVA_HOME:-}" "$(worksafe_jdk_of_command java)" "$(worksafe_jdk_of_command javac)"; do
        [ -n "$worksafe_home" ] || continue
        worksafe_release=$(worksafe_jdk_release "$worksafe_home")
        if [ "${worksafe_release:-0}" -ge "$worksafe_jdk_needed" ]; then
            JAVA_HOME=$worksafe_home
            export JAVA_HOME
            return 0
        fi
    done

    # Among installed ones exactly the needed release goes before newer ones, which the build has not been tried with.
    worksafe_newer=
    for worksafe_home in /usr/lib/jvm/* /opt/*jdk* /opt/java/* /usr/java/* /usr/local/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
        "${HOME:-/nonexistent}"/.jdks/*; do
        worksafe_release=$(worksafe_jdk_release "$worksafe_home")
        if [ "${worksafe_release:-0}" -eq "$worksafe_jdk_needed" ]; then
            worksafe_newer=$worksafe_home
            break
        elif [ "${worksafe_release:-0}" -gt "$worksafe_jdk_needed" ] && [ -z "$worksafe_newer" ]; then
            worksafe_newer=$worksafe_home
        fi
    done
    if [ -n "$worksafe_newer" ]; then
        JAVA_HOME=$worksafe_newer
        export JAVA_HOME
        return 0
    fi

    echo "A JDK $worksafe_jdk_needed or newer is needed and none was found; install one or point JAVA_HOME at it." >&2
    return 1
}

package worksafe.registry.archive;

import org.jspecify.annotations.Nullable;

/** Which part of an archive is wanted; what is absent does not narrow. */
record ArchiveFilter(
        @Nullable String context,
        @Nullable String kind,
        @Nullable Boolean closed) {}

package worksafe.registry.region;

import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionLevel;

/** Which places are wanted; what is absent does not narrow. */
record RegionFilter(
        @Nullable Long parent,
        @Nullable RegionLevel level,
        @Nullable RegionKind kind,
        @Nullable String name,
        boolean retired) {}

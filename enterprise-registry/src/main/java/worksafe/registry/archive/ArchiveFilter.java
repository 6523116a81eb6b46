package worksafe.registry.archive;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.listing.Equal;

/** Which subjects of an archive are wanted; what is absent does not narrow. */
record ArchiveFilter(
        @Equal @QueryParam("context") @Parameter(description = "业务域 / context", example = "hazards") @Nullable
        String context,

        @Equal @QueryParam("kind") @Parameter(description = "种类 / kind", example = "danger") @Nullable
        String kind,

        @Equal @QueryParam("closed") @Parameter(description = "是否已了结 / whether closed") @Nullable
        Boolean closed) {}

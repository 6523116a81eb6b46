package worksafe.registry.archive;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.listing.Equal;

/** Which part of a timeline is wanted; what is absent does not narrow. */
record TimelineFilter(
        @Equal @QueryParam("context") @Parameter(description = "业务域 / context", example = "hazards") @Nullable
        String context,

        @Equal @QueryParam("kind") @Parameter(description = "种类 / kind", example = "danger") @Nullable
        String kind) {}

package worksafe.inspections.library;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.listing.Equal;

/** Which inspectors a list is about. */
public record InspectorFilter(
        @Equal @QueryParam("status") @Parameter(description = "状态 / status", example = "ACTIVE") @Nullable
        InspectorStatus status) {}

package worksafe.inspections.library;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which inspectors a list is about. */
public final class InspectorFilter {

    @QueryParam("status")
    @Parameter(description = "状态 / status", example = "ACTIVE")
    @Nullable
    InspectorStatus status;
}

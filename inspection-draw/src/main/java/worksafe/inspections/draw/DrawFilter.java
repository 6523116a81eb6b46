package worksafe.inspections.draw;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.listing.Equal;

/** Which draws a list is about. */
public record DrawFilter(
        @Equal @QueryParam("status") @Parameter(description = "状态 / status", example = "SEALED") @Nullable
        DrawStatus status) {}

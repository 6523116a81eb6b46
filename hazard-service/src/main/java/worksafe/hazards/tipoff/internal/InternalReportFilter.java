package worksafe.hazards.tipoff.internal;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.listing.AnyOf;

/** Which internal reports a list is about; whatever is absent restricts nothing. */
public record InternalReportFilter(
        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "RECEIVED")
        @Nullable
        List<InternalReportStatus> status,

        @AnyOf
        @QueryParam("matter")
        @Parameter(description = "报告事项，可重复 / what they are about, may be repeated", example = "DANGER")
        @Nullable
        List<InternalMatter> matter) {}

package worksafe.registry.law;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Force;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.InCode;
import worksafe.platform.service.listing.Matching;

/** Which clauses are wanted; what is absent does not narrow. */
record ClauseFilter(
        @InCode
        @QueryParam("text")
        @Parameter(
                description = "提要、条号或已核对原文的一部分 / a part of the subject, the label or the confirmed wording",
                example = "复审")
        @Nullable
        String text,

        @Equal("documentId")
        @QueryParam("document")
        @Parameter(description = "文件标识 / document", example = "tzzy-30")
        @Nullable
        String document,

        @AnyOf
        @QueryParam("force")
        @Parameter(description = "效力等级，可重复 / force, may be repeated", example = "RULE")
        @Nullable
        List<Force> force,

        @Matching("(r.validFrom is null or r.validFrom <= :on) and (r.validTo is null or r.validTo > :on)")
        @QueryParam("on")
        @Parameter(description = "该日有效的 / in force on this day", example = "2026-05-31")
        @Nullable
        LocalDate on) {}

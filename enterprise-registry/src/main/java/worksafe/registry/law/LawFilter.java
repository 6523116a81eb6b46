package worksafe.registry.law;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Force;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Contains;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.InCode;
import worksafe.platform.service.listing.Matching;

/** Which documents are wanted; what is absent does not narrow. */
record LawFilter(
        @InCode
        @QueryParam("text")
        @Parameter(description = "题名、文号或机关的一部分 / a part of title, number or issuer", example = "特种作业")
        @Nullable
        String text,

        @AnyOf
        @QueryParam("force")
        @Parameter(description = "效力等级，可重复 / force, may be repeated", example = "RULE")
        @Nullable
        List<Force> force,

        @Equal
        @QueryParam("standard")
        @Parameter(description = "是否标准 / standards, or others", example = "false")
        @Nullable
        Boolean standard,

        @Contains
        @QueryParam("issuer")
        @Parameter(description = "发布机关的一部分 / a part of the issuer", example = "应急管理部")
        @Nullable
        String issuer,

        @Matching("(r.validFrom is null or r.validFrom <= :on) and (r.validTo is null or r.validTo > :on)")
        @QueryParam("on")
        @Parameter(
                description = "该日有效的；施行日未核的也列出 / in force on this day; so are those whose first day nobody read",
                example = "2026-06-01")
        @Nullable
        LocalDate on) {}

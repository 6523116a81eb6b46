package worksafe.platform.tasks;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.InCode;
import worksafe.platform.service.listing.Within;

/** Which tasks are wanted; those that wait, unless {@code done} says otherwise. */
record TaskFilter(
        @InCode
        @QueryParam("assignee")
        @Parameter(
                description = "承办人账户；me 为本人（含本人代理的账户和本人角色可领取的） / account it waits for; me is the caller, with whom the"
                        + " caller is deputy of and what waits for the caller's roles",
                example = "me")
        @Nullable
        String assignee,

        @InCode
        @QueryParam("unclaimed")
        @Parameter(description = "是否尚待领取 / whether it waits for a role and no account yet", example = "true")
        @Nullable
        Boolean unclaimed,

        @AnyOf
        @QueryParam("kind")
        @Parameter(description = "待办种类，可重复 / kind, may be repeated", example = "mention")
        @Nullable
        List<String> kind,

        @Before("dueDate")
        @QueryParam("dueBefore")
        @Parameter(description = "期限早于该日 / due before this day", example = "2026-04-01")
        @Nullable
        LocalDate dueBefore,

        @InCode
        @QueryParam("done")
        @Parameter(description = "是否已办结，默认否 / whether it is done; not by default", example = "false")
        @Nullable
        Boolean done,

        @Equal @QueryParam("subjectId") @Parameter(description = "对象 / subject") @Nullable
        UUID subjectId,

        @Equal @QueryParam("enterpriseId") @Parameter(description = "企业 / enterprise") @Nullable
        UUID enterpriseId,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}

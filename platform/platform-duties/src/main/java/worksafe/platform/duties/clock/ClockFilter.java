package worksafe.platform.duties.clock;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.clock.ClockStart.DebtorSide;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.InCode;
import worksafe.platform.service.listing.Within;

/** Which duties are wanted; those that are owed, unless a state or {@code open} says otherwise. */
record ClockFilter(
        @Equal @QueryParam("enterpriseId") @Parameter(description = "企业 / enterprise") @Nullable
        UUID enterpriseId,

        @Equal @QueryParam("subjectId") @Parameter(description = "对象 / subject") @Nullable
        UUID subjectId,

        @Equal @QueryParam("kind") @Parameter(description = "时限种类 / kind", example = "danger-rectification") @Nullable
        String kind,

        @Equal @QueryParam("sector") @Parameter(description = "行业 / sector") @Nullable
        Sector sector,

        @Equal @QueryParam("side") @Parameter(description = "义务方 / which side owes it") @Nullable
        DebtorSide side,

        @InCode
        @QueryParam("assignee")
        @Parameter(
                description =
                        "承办人账户；me 为本人及本人所代理的 / account of the official; me is the caller's own, and of whom the caller deputises",
                example = "me")
        @Nullable
        String assignee,

        @InCode
        @QueryParam("dueSoon")
        @Parameter(description = "是否临近届满（已按政策预告） / whether its end was announced to be near", example = "true")
        @Nullable
        Boolean dueSoon,

        @AnyOf
        @QueryParam("state")
        @Parameter(description = "状态，可重复；不填为尚欠的（计时中、已中止、已逾期） / states, one by one; all that is owed by default")
        @Nullable
        List<ClockState> state,

        @InCode
        @QueryParam("open")
        @Parameter(
                description = "是否尚欠（计时中、已中止、已逾期） / whether it is still owed: running, suspended or missed",
                example = "true")
        @Nullable
        Boolean open,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region,

        @Before("dueAt")
        @QueryParam("dueBefore")
        @Parameter(description = "在此时刻前到期 / due before", example = "2026-04-01T00:00:00+08:00")
        @Nullable
        Instant dueBefore) {}

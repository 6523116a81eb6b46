package worksafe.training.ban;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Present;

/** Which re-hire bans a list is about; whatever is absent restricts nothing. */
public record RehireBanFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Equal
        @QueryParam("personId")
        @Parameter(description = "人员标识 / person", example = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable
        UUID personId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "IMPOSED")
        @Nullable
        List<RehireBanStatus> status,

        @AnyOf
        @QueryParam("ground")
        @Parameter(description = "违规类别，可重复 / kind of violation, may be repeated", example = "AGAINST_RULES")
        @Nullable
        List<RehireBanGround> ground,

        @Present("overdueSince")
        @QueryParam("appealOverdue")
        @Parameter(description = "申诉是否逾期未答复 / whether an appeal was not answered in time", example = "true")
        @Nullable
        Boolean appealOverdue,

        @Before("lastDay")
        @QueryParam("lastDayBefore")
        @Parameter(description = "在该日之前届满 / whose last day is before this day", example = "2027-01-01")
        @Nullable
        LocalDate lastDayBefore) {}

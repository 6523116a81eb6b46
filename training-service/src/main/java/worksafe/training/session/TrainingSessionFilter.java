package worksafe.training.session;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Within;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingPurpose;

/** Which sessions a list is about; whatever is absent restricts nothing. */
public record TrainingSessionFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(
                description = "举办企业 / the enterprise that holds it",
                example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "OPEN")
        @Nullable
        List<TrainingSessionStatus> status,

        @AnyOf
        @QueryParam("purpose")
        @Parameter(description = "培训种类，可重复 / purpose, may be repeated", example = "YEARLY")
        @Nullable
        List<TrainingPurpose> purpose,

        @AnyOf
        @QueryParam("audience")
        @Parameter(description = "培训对象，可重复 / audience, may be repeated", example = "WORKER")
        @Nullable
        List<TrainingAudience> audience,

        @From("startsAt")
        @QueryParam("startsFrom")
        @Parameter(description = "该时刻起开始 / begins at that moment or later", example = "2026-01-01T00:00:00+08:00")
        @Nullable
        Instant startsFrom,

        @Before("startsAt")
        @QueryParam("startsBefore")
        @Parameter(description = "该时刻之前开始 / begins before that moment", example = "2027-01-01T00:00:00+08:00")
        @Nullable
        Instant startsBefore,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}

package worksafe.training.session;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Within;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingPurpose;

/** Which lines of the training archive a list is about; whatever is absent restricts nothing. */
public record EnrolmentFilter(
        @Equal
        @QueryParam("sessionId")
        @Parameter(description = "培训班 / session", example = "0198f4c2-2222-7aaa-8bbb-000000000002")
        @Nullable
        UUID sessionId,

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

        @Equal
        @QueryParam("officialId")
        @Parameter(description = "监管人员名册条目 / entry of the roster", example = "0198f5b0-3333-7aaa-8bbb-000000000003")
        @Nullable
        UUID officialId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "CREDITED")
        @Nullable
        List<EnrolmentStatus> status,

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

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}

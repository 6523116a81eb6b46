package worksafe.platform.applications;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** An application as a line of a list. */
@Schema(description = "申请列表项 / an application as a line of a list")
public record ApplicationSummary(
        UUID id,

        @Schema(description = "申请编号 / number, for people", examples = "SQ320281-2026-000003")
        String number,

        @Schema(description = "申请种类 / kind of application", examples = "order-extension")
        String kind,

        @Schema(description = "申请名称 / what it is called", examples = "整改延期申请")
        String title,

        @Schema(
                description = "所涉事项类别，没有的不返回 / type of what it is about; absent where it is about nothing yet",
                examples = "order")
        @Nullable
        String subjectType,

        @Schema(
                description = "所涉事项标识，没有的不返回 / id of what it is about; absent likewise",
                examples = "0198f4a0-4444-7aaa-8bbb-000000000004")
        @Nullable
        UUID subjectId,

        UUID enterpriseId,

        @Schema(description = "申请时的企业名称 / name of the enterprise when it applied", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        @Nullable Sector sector,
        ApplicationStatus status,

        @Schema(description = "提交时刻 / when it was submitted", examples = "2026-03-10T09:00:00+08:00")
        Instant submittedAt,

        @Schema(
                description = "受理时刻，未受理不返回 / when it was accepted; absent before",
                examples = "2026-03-11T10:00:00+08:00")
        @Nullable
        Instant acceptedAt,

        @Schema(description = "了结时刻，未了结不返回 / when it was over; absent before", examples = "2026-03-13T15:00:00+08:00")
        @Nullable
        Instant closedAt) {

    static ApplicationSummary of(Application application) {
        return new ApplicationSummary(
                application.id(),
                application.number(),
                application.kind(),
                application.title(),
                application.subjectType(),
                application.subjectId(),
                application.enterpriseId(),
                application.enterpriseName(),
                application.region().toString(),
                application.sector(),
                application.status(),
                application.submittedAt(),
                application.acceptedAt(),
                application.closedAt());
    }
}

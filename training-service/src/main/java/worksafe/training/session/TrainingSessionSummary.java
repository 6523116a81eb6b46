package worksafe.training.session;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingPurpose;

/** A session as a line of a list. */
@Schema(description = "培训班列表项 / a session of training as a line of a list")
public record TrainingSessionSummary(
        UUID id,

        @Schema(description = "编号 / number, for people", examples = "PX320281-2026-000003")
        String number,

        @Schema(description = "名称 / title", examples = "2026年度全员再培训")
        String title,

        @Schema(description = "举办企业；监管部门举办的不返回 / the enterprise that holds it; absent where an authority does")
        @Nullable
        UUID enterpriseId,

        @Schema(description = "企业名称；监管部门举办的不返回 / its name", examples = "江阴市澄江化工有限公司") @Nullable
        String enterpriseName,

        @Schema(description = "举办地 / place of whoever holds it", examples = "320281102005") @PlaceCode
        String region,

        @Nullable Sector sector,
        TrainingPurpose purpose,
        TrainingAudience audience,

        @Schema(description = "学时 / hours", examples = "8") int hours,

        @Schema(description = "名额 / places", examples = "60")
        int capacity,

        @Schema(description = "已报名人数 / how many are enrolled", examples = "42")
        int enrolled,

        @Schema(description = "地点 / where", examples = "公司培训室")
        String venue,

        @Schema(description = "授课人 / teacher", examples = "李安全")
        String teacher,

        Instant startsAt,
        Instant endsAt,
        TrainingSessionStatus status,

        @Schema(description = "到课人数；未举办不返回 / how many came; absent before", examples = "40") @Nullable
        Integer attended,

        @Schema(description = "缺课人数；未举办不返回 / how many did not; absent before", examples = "2") @Nullable
        Integer absent,

        @Schema(description = "合格人数；结果公布前不返回 / how many passed; absent before the results", examples = "39") @Nullable
        Integer passed,

        @Schema(description = "登记时刻 / when it was announced", examples = "2026-04-01T09:00:00+08:00")
        Instant openedAt) {

    static TrainingSessionSummary of(TrainingSession session) {
        return new TrainingSessionSummary(
                session.id(),
                session.number(),
                session.title(),
                session.enterpriseId(),
                session.enterpriseName(),
                session.region().toString(),
                session.sector(),
                session.purpose(),
                session.audience(),
                session.hours(),
                session.capacity(),
                session.enrolled(),
                session.venue(),
                session.teacher(),
                session.startsAt(),
                session.endsAt(),
                session.status(),
                session.attended(),
                session.absent(),
                session.passed(),
                session.openedAt());
    }
}

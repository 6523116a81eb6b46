package worksafe.training.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingPurpose;

/** An enrolment as a line of the training archive. */
@Schema(name = "TrainingEnrolment", description = "培训档案的一条：谁参加了何种培训，结果如何 / a line of the training archive")
public record EnrolmentSummary(
        UUID id,
        UUID sessionId,

        @Schema(description = "培训班编号 / number of the session", examples = "PX320281-2026-000003")
        String sessionNumber,

        @Schema(description = "培训班名称 / title of the session", examples = "2026年度全员再培训")
        String sessionTitle,

        TrainingPurpose purpose,
        TrainingAudience audience,

        @Schema(description = "学员所在地 / place of the learner", examples = "320281102005") @PlaceCode
        String region,

        @Nullable Sector sector,

        @Schema(
                description =
                        "所在企业；监管人员和未任职的不返回 / enterprise of the learner; absent for officials and those without one")
        @Nullable
        UUID enterpriseId,

        @Schema(description = "人员；监管人员不返回 / person; absent for officials") @Nullable
        UUID personId,

        @Schema(description = "监管人员名册条目；企业人员不返回 / entry of the roster; absent for people of enterprises") @Nullable
        UUID officialId,

        @Schema(description = "姓名 / name", examples = "王建国") String learnerName,

        @Schema(description = "地点 / place", examples = "公司培训室")
        String venue,

        Instant startsAt,
        Instant endsAt,

        @Schema(description = "培训班学时 / hours of the session", examples = "8")
        int hours,

        EnrolmentStatus status,

        @Schema(description = "成绩；未考不返回 / score; absent without one", examples = "86") @Nullable
        Integer score,

        @Schema(description = "是否合格；结果公布前不返回 / whether passed; absent before the results", examples = "true") @Nullable
        Boolean passed,

        @Schema(description = "计入学时；未计入不返回 / hours that were credited; absent before", examples = "8") @Nullable
        Integer creditedHours,

        @Schema(description = "计入日；未计入不返回 / when they were; absent before", examples = "2026-04-20") @Nullable
        LocalDate creditedOn,

        @Schema(
                description = "合格证明编号；未发不返回 / number of the certificate of attendance; absent without one",
                examples = "澄安培2026-0031")
        @Nullable
        String certificateNumber) {}

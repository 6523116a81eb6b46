package worksafe.training.induction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** An induction as a line of a list. */
@Schema(description = "岗前安全教育列表项 / an induction as a line of a list")
public record InductionSummary(
        UUID id,
        UUID personId,

        @Schema(description = "姓名 / name", examples = "王建国") String personName,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        InductionKind kind,
        WorkerRelation relation,

        @Schema(description = "岗位 / job", examples = "包装工") String job,

        @Schema(description = "车间、班组；未填不返回 / workshop and team; absent where none is named", examples = "二车间包装班")
        @Nullable
        String unit,

        InductionStatus status,

        @Schema(description = "开始日 / first day", examples = "2026-03-02")
        LocalDate startedOn,

        Instant startedAt,

        @Schema(
                description = "考核合格、可以上岗之日；此前不返回 / from when on the worker may work; absent before",
                examples = "2026-03-06")
        @Nullable
        LocalDate fitOn,

        @Schema(
                description = "可以独立作业之日；无须带教的不返回 / from when on without guidance; absent where none is asked for",
                examples = "2026-05-06")
        @Nullable
        LocalDate independentFrom,

        @Schema(description = "离岗日；在岗不返回 / when the worker left; absent before", examples = "2026-08-31") @Nullable
        LocalDate leftOn) {

    static InductionSummary of(Induction induction) {
        return new InductionSummary(
                induction.id(),
                induction.personId(),
                induction.personName(),
                induction.enterpriseId(),
                induction.enterpriseName(),
                induction.region().toString(),
                induction.sector(),
                induction.kind(),
                induction.relation(),
                induction.job(),
                induction.unit(),
                induction.status(),
                induction.startedOn(),
                induction.startedAt(),
                induction.fitOn().orElse(null),
                induction.independentFrom(),
                induction.leftOn().orElse(null));
    }
}

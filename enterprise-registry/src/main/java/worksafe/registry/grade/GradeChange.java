package worksafe.registry.grade;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.WalledRow;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Within;

/** That an enterprise came to have another grade. Written in sets, never here. */
@Entity
@Table(name = "enterprise_grade_change")
@Immutable
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by Hibernate alone, some of it read by queries alone
class GradeChange extends WalledRow {

    private UUID enterpriseId;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private long revision;

    @Enumerated(EnumType.STRING)
    private @Nullable SafetyGrade fromGrade;

    @Enumerated(EnumType.STRING)
    private @Nullable SafetyGrade grade;

    private int score;
    private int tradePoints;
    private int hazardPoints;
    private int managementPoints;

    @Enumerated(EnumType.STRING)
    private @Nullable GradeVeto veto;

    private String[] missing;
    private Instant changedAt;
    private LocalDate changedOn;

    /** Absent where it had no grade before, or has none any more. */
    @Enumerated(EnumType.STRING)
    private @Nullable Movement movement;

    @Formula("coalesce((select e.name from enterprise e where e.id = enterprise_id), '')")
    private String enterpriseName;

    protected GradeChange() {} // for Hibernate

    View view() {
        return new View(
                id(),
                revision,
                fromGrade,
                grade,
                score,
                tradePoints,
                hazardPoints,
                managementPoints,
                veto,
                Arrays.stream(missing).map(GradeLack::valueOf).toList(),
                changedAt);
    }

    Mover mover() {
        return new Mover(
                id(),
                enterpriseId,
                enterpriseName.isEmpty() ? null : enterpriseName,
                region().toString(),
                sector,
                fromGrade,
                grade,
                Objects.requireNonNull(movement),
                score,
                veto,
                changedAt);
    }

    /** Which way a grade moved. */
    @Schema(name = "GradeMovement", description = "等级变动方向 / which way a grade moved")
    public enum Movement {
        BETTER,
        WORSE
    }

    /** An enterprise whose grade moved. */
    @Schema(name = "GradeMover", description = "等级升降的企业 / an enterprise whose grade moved")
    public record Mover(
            UUID id,

            @Schema(description = "企业 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @Schema(
                    description = "企业现名；迁出辖区的不返回 / its present name; absent where it went elsewhere",
                    examples = "江阴市澄江化工有限公司")
            @Nullable
            String enterpriseName,

            @Schema(description = "监管所在地 / where it is supervised", examples = "320281102001") @PlaceCode
            String region,

            @Schema(description = "主管部门类别 / sector") Sector sector,

            @Schema(description = "原等级 / grade before") @Nullable
            SafetyGrade fromGrade,

            @Schema(description = "现等级 / grade after") @Nullable
            SafetyGrade grade,

            @Schema(description = "升降 / which way") Movement movement,

            @Schema(description = "风险总分 / points of risk in all", examples = "37")
            int score,

            @Schema(description = "否决事项，没有的不返回 / veto; absent where nothing made it worse than its points") @Nullable
            GradeVeto veto,

            @Schema(description = "变动时刻 / when", examples = "2026-03-01T08:00:00+08:00")
            Instant changedAt) {}

    /** Which movers are wanted; what is absent does not narrow. */
    record MoverFilter(
            @AnyOf
            @QueryParam("movement")
            @Parameter(description = "升降，可重复 / which way, may be repeated", example = "WORSE")
            @Nullable
            List<Movement> movement,

            @Equal @QueryParam("fromGrade") @Parameter(description = "原等级 / grade before", example = "B") @Nullable
            SafetyGrade fromGrade,

            @Equal @QueryParam("grade") @Parameter(description = "现等级 / grade after", example = "D") @Nullable
            SafetyGrade grade,

            @From("changedOn")
            @QueryParam("changedFrom")
            @Parameter(description = "变动日不早于该日 / changed on this day or later", example = "2026-03-01")
            @Nullable
            LocalDate changedFrom,

            @Before("changedOn")
            @QueryParam("changedBefore")
            @Parameter(description = "变动日早于该日 / changed before this day", example = "2026-04-01")
            @Nullable
            LocalDate changedBefore,

            @Within
            @QueryParam("region")
            @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
            @Nullable
            RegionCode region,

            @Equal @QueryParam("sector") @Parameter(description = "主管部门类别 / sector", example = "EMERGENCY") @Nullable
            Sector sector) {}

    /** A change as it is shown. */
    @Schema(name = "EnterpriseGradeChange", description = "企业安全等级的一次变动 / a change of an enterprise's grade")
    public record View(
            UUID id,

            @Schema(description = "变动所达的修订号 / the revision that it led to", examples = "2")
            long revision,

            @Schema(description = "原等级；首次评定不返回 / grade before; absent at the first") @Nullable
            SafetyGrade fromGrade,

            @Schema(description = "等级；不再能评定的不返回 / grade; absent where there is none any more") @Nullable
            SafetyGrade grade,

            @Schema(description = "风险总分 / points of risk in all", examples = "37")
            int score,

            @Schema(description = "行业类别得分 / points for its trade", examples = "25")
            int tradePoints,

            @Schema(description = "危险程度得分 / points for its dangers", examples = "10")
            int hazardPoints,

            @Schema(description = "管理水平得分 / points for its management", examples = "2")
            int managementPoints,

            @Schema(description = "否决事项，没有的不返回 / veto; absent where nothing made it worse than its points") @Nullable
            GradeVeto veto,

            @Schema(description = "不明的事实 / what is not known", examples = "[]")
            List<GradeLack> missing,

            @Schema(description = "变动时刻 / when", examples = "2026-03-01T08:00:00+08:00")
            Instant changedAt) {}

    /** Which changes are wanted; what is absent does not narrow. */
    record Filter(
            @AnyOf
            @QueryParam("grade")
            @Parameter(description = "变动后的等级，可重复 / grade after it, may be repeated", example = "D")
            @Nullable
            List<SafetyGrade> grade) {}
}

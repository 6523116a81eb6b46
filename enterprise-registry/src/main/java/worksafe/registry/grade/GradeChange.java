package worksafe.registry.grade;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.service.WalledRow;
import worksafe.platform.service.listing.AnyOf;

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

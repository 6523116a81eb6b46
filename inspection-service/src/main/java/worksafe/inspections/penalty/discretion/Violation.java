package worksafe.inspections.penalty.discretion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;

/**
 * A violation as it was judged: by which clause and row, within which band, by which step, and why the fine is what it is.
 *
 * @param act by which it is known, so that it is fined once
 * @param band code of the band in the policy book
 * @param lawOf whether the law of the act's or of the decision's day decided
 * @param baseFen gains or income by which the band counts
 * @param step code of the step of discretion, absent where none was named
 * @param leftBecause why the step, or the band, was left
 */
@Embeddable
@Schema(name = "JudgedViolation", description = "裁量后的违法行为：条款、幅度、阶次和罚款 / a violation as it was judged")
public record Violation(
        @Schema(description = "违法行为的编号 / by which the act is known", examples = "JC320281-2026-000012-01")
        String act,

        @Schema(description = "违法行为 / what was done", examples = "未对可燃气体报警器进行经常性维护、保养和定期检测")
        String title,

        @Schema(description = "罚则幅度代码 / code of the band", examples = "aq-99")
        String band,

        @Schema(description = "条款标识 / id of the clause", examples = "aqscf-2021.99.1.3")
        String clauseId,

        @Schema(description = "条款 / the clause as papers name it", examples = "第九十九条第（三）项")
        String clause,

        @Schema(description = "依据文件 / document", examples = "中华人民共和国安全生产法（2021年修正）")
        String source,

        @Enumerated(EnumType.STRING) Force force,
        @Enumerated(EnumType.STRING) Certainty certainty,
        @Enumerated(EnumType.STRING) LawOf lawOf,
        @Enumerated(EnumType.STRING) BandUnit unit,

        @Schema(description = "违法所得或者年收入（分） / gains or income, in hundredths of a yuan", examples = "0") @Nullable
        Long baseFen,

        @Schema(description = "法定幅度下限（分） / the least of the band", examples = "0")
        long leastFen,

        @Schema(description = "法定幅度上限（分） / the most of the band", examples = "5000000")
        long mostFen,

        @Schema(description = "裁量阶次代码 / code of the step of discretion", examples = "fk-14-2") @Nullable
        String step,

        @Schema(description = "裁量阶次适用的情形 / the circumstance of the step", examples = "造成一人死亡") @Nullable
        String circumstance,

        @Schema(description = "裁量阶次的依据 / what the step rests on", examples = "生产安全事故罚款处罚规定 第十四条") @Nullable
        String stepSource,

        @Schema(description = "阶次下限（分） / the least of the step", examples = "50000000") @Nullable
        Long stepLeastFen,

        @Schema(description = "阶次上限（分） / the most of the step", examples = "70000000") @Nullable
        Long stepMostFen,

        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(description = "从重、从轻情节 / what makes it heavier or lighter", examples = "[\"HARM_REMOVED\"]")
        List<String> factors,

        @Schema(description = "是否减轻处罚至幅度以下 / whether it is below the band", examples = "false")
        boolean reduced,

        @Schema(description = "偏离阶次或者减轻的理由 / why step or band were left", examples = "主动更换全部探测器") @Nullable
        String leftBecause,

        @Schema(description = "罚款（分） / fine in hundredths of a yuan", examples = "3000000")
        long fineFen) {

    public Violation {
        factors = List.copyOf(factors);
    }

    /** Whether its fine lies outside the step of discretion, or below the band: what is discussed collectively. */
    public boolean leavesItsStep() {
        return reduced
                || fineFen > 0
                        && stepLeastFen != null
                        && stepMostFen != null
                        && (fineFen < stepLeastFen || fineFen > stepMostFen);
    }

    /** Whether something makes it heavier. */
    @JsonIgnore
    public boolean isSevere() {
        return factors.stream().map(PenaltyFactor::valueOf).anyMatch(PenaltyFactor::isHeavier);
    }

    /** Whether it is one under the Work Safety Law. */
    @JsonIgnore
    public boolean isUnderSafetyLaw() {
        return clauseId.startsWith("aqscf-");
    }

    /** The same with the fine that a court, or who reconsidered it, brought it down to. */
    public Violation reducedTo(long fen) {
        return new Violation(
                act,
                title,
                band,
                clauseId,
                clause,
                source,
                force,
                certainty,
                lawOf,
                unit,
                baseFen,
                leastFen,
                mostFen,
                step,
                circumstance,
                stepSource,
                stepLeastFen,
                stepMostFen,
                factors,
                reduced || fen < leastFen,
                leftBecause == null ? "经复议、诉讼或者纠正变更" : leftBecause,
                fen);
    }
}

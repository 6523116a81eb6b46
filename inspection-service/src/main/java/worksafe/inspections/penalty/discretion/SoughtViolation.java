package worksafe.inspections.penalty.discretion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;

/** A violation as it is put forward: the act, the band of the law, perhaps a step, and the fine. */
@Schema(description = "拟处罚的违法行为 / a violation as it is put forward")
public record SoughtViolation(
        @NotBlank
        @OneLine
        @Size(max = 80)
        @Schema(
                description =
                        "违法行为的编号，如检查发现、事故的编号；同一行为只罚款一次 / by which the act is known, such as the number of a finding; one"
                                + " act is fined once",
                examples = "JC320281-2026-000012-01")
        String act,

        @NotBlank
        @OneLine
        @Size(max = 200)
        @Schema(description = "违法行为 / what was done, in one line", examples = "未对可燃气体报警器进行经常性维护、保养和定期检测")
        String title,

        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9]*(?:-[a-z0-9]+){0,8}")
        @Size(max = 60)
        @Schema(
                description =
                        "罚则幅度代码，即政策参数 penalty.band. 之后的部分 / code of the band: what follows penalty.band. in the policy book",
                examples = "aq-99")
        String band,

        @Pattern(regexp = "[a-z0-9]+(?:-[a-z0-9]+)*(?:[.][1-9][0-9]{0,3}){1,4}")
        @Size(max = 60)
        @Schema(
                description =
                        "更具体的条款标识，须在幅度所列条款之内；不填为幅度的条款 / a more exact clause within that of the band; absent: that",
                examples = "aqscf-2021.99.1.3")
        @Nullable
        String clauseId,

        @Pattern(regexp = "[a-z][a-z0-9]*(?:-[a-z0-9]+){0,8}")
        @Size(max = 60)
        @Schema(
                description = "裁量阶次代码，即政策参数 penalty.step. 之后的部分；没有的不填 / code of the step of discretion; absent without",
                examples = "fk-14-2")
        @Nullable
        String step,

        @PositiveOrZero
        @Max(MOST_FEN)
        @Schema(
                description =
                        "违法所得或者上一年年收入（分），幅度按其计算的必填 / gains or last year's income in hundredths of a yuan, where the"
                                + " band counts by them",
                examples = "0")
        @Nullable
        Long baseFen,

        @PositiveOrZero
        @Max(MOST_FEN)
        @Schema(description = "罚款（分）；不罚款的为 0 / fine in hundredths of a yuan; 0 for none", examples = "3000000")
        long fineFen,

        @Size(max = 20)
        @Schema(description = "从重、从轻情节 / what makes it heavier or lighter", examples = "[\"HARM_REMOVED\"]")
        @Nullable
        List<@NotNull PenaltyFactor> factors,

        @Schema(
                description =
                        "是否减轻处罚至幅度以下，须有法定从轻减轻情节和理由 / whether it is below the band, for a legal ground and with a reason",
                examples = "false")
        @Nullable
        Boolean reduced,

        @Size(min = 1, max = 1000)
        @Schema(description = "偏离裁量阶次或者减轻处罚的理由 / why the step is left, or the band", examples = "当事人主动停用并更换全部探测器")
        @Nullable
        String leftBecause) {

    /** A hundred million yuan. */
    static final long MOST_FEN = 10_000_000_000_00L;

    List<PenaltyFactor> factorsOrNone() {
        return factors == null ? List.of() : factors.stream().distinct().toList();
    }

    boolean isReduced() {
        return Boolean.TRUE.equals(reduced);
    }
}

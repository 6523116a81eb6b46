package worksafe.hazards.tipoff.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.tipoff.value.TipOffResult;
import worksafe.platform.http.OneLine;

/** What is sent about internal reports. */
final class InternalReportRequests {

    private static final long MOST_FEN = 10_000_000_00L;

    private InternalReportRequests() {}

    @Schema(description = "向本单位报告，不问姓名 / tell the own enterprise; nobody asks for a name")
    public record TellEnterprise(
            @NotNull @Schema(description = "企业标识 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Schema(description = "报告事项 / what it is about", examples = "ILLEGAL_COMMAND")
            InternalMatter matter,

            @NotBlank
            @Size(min = 5, max = 2000)
            @Schema(description = "报告内容 / what happens", examples = "冲压机光电保护被短接，班长要求继续作业。")
            String description,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "地点 / where", examples = "二车间 3 号线")
            String site) {

        InternalReport.Told told() {
            return new InternalReport.Told(matter, description, site);
        }

        @Override
        public String toString() {
            return "TellEnterprise[…]";
        }
    }

    @Schema(description = "核实 / find out what is true")
    public record VerifyReport(
            @NotNull @Schema(description = "结论 / what is true of it", examples = "TRUE")
            TipOffResult result,

            @NotBlank @Size(max = 1000) @Schema(description = "核实情况 / what was seen", examples = "现场属实")
            String opinion) {}

    @Schema(description = "答复并决定奖励 / answer, and reward")
    public record AnswerReport(
            @NotBlank @Size(max = 1000) @Schema(description = "答复 / answer", examples = "已恢复保护装置，并对班长批评教育。")
            String answer,

            @Min(0)
            @Max(MOST_FEN)
            @Schema(
                    description = "奖励（分），按企业自己的制度；没有的填 0 / reward in fen by the enterprise's own rule; 0: none",
                    examples = "50000")
            long rewardFen) {}

    @Schema(description = "发放内部奖励 / pay the reward")
    public record PayReport(
            @Pattern(regexp = "[0-9A-V]{26}")
            @Schema(
                    description = "查询密码，由报告人出示 / the secret, which who told shows",
                    examples = "5B3N6H1T2RVAQE7M2K4F9D0G8C")
            @Nullable
            String secret) {

        @Override
        public String toString() {
            return "PayReport[…]";
        }
    }

    @Schema(description = "查询内部报告 / ask what became of it")
    public record AskReport(
            @NotNull
            @Pattern(regexp = "[0-9A-V]{12}")
            @Schema(description = "查询号 / receipt number", examples = "7M2K4F9D0G8C")
            String receipt,

            @NotNull
            @Pattern(regexp = "[0-9A-V]{26}")
            @Schema(description = "查询密码 / secret", examples = "5B3N6H1T2RVAQE7M2K4F9D0G8C")
            String secret) {

        @Override
        public String toString() {
            return "AskReport[…]";
        }
    }
}

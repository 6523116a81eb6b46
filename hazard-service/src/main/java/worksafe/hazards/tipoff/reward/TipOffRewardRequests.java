package worksafe.hazards.tipoff.reward;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What officials send about rewards. */
final class TipOffRewardRequests {

    /** A thousand million yuan, beyond any fine. */
    private static final long MOST_FEN = 100_000_000_000L;

    private TipOffRewardRequests() {}

    @Schema(description = "提请举报奖励 / propose a reward")
    public record ProposeReward(
            @NotNull @Schema(description = "举报标识 / tip-off", examples = "0198f4a0-aaaa-7aaa-8bbb-00000000000a")
            UUID tipOffId,

            @NotNull
            @Schema(
                    description = "举报人是否为负有监管职责的工作人员及其近亲属等不予奖励的人员 / whether who told was on duty for it",
                    examples = "false")
            Boolean onDuty,

            @NotNull @Valid ReckonedBy reckonedBy) {}

    @Schema(name = "TipOffRewardCase", description = "奖励计算依据 / what it is reckoned by")
    public record ReckonedBy(
            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "处罚或者事故认定文书 / the decision that punishes or settles", examples = "澄应急罚〔2026〕18号")
            String document,

            @NotNull @Schema(description = "文书是否已生效 / whether that is final", examples = "true")
            Boolean settled,

            @Min(0)
            @Max(MOST_FEN)
            @Schema(description = "罚款（分），瞒报事故不填 / fine in fen; absent of a concealed accident", examples = "8000000")
            @Nullable
            Long fineFen,

            @Schema(description = "瞒报、谎报事故的等级 / grade of the concealed accident", examples = "GENERAL")
            TipOffRewardCase.@Nullable AccidentGrade grade,

            @Min(1)
            @Max(1000)
            @Schema(description = "查实的瞒报死亡人数 / how many dead were concealed", examples = "2")
            @Nullable
            Integer concealedDeaths) {

        /** @throws RequestProblem 400 unless it is a fine, or a grade with its dead */
        TipOffRewardCase required() {
            var concealed = grade != null && concealedDeaths != null;
            if ((grade == null) != (concealedDeaths == null) || concealed == (fineFen != null)) {
                throw RequestProblem.invalid(new Violation("/reckonedBy/fineFen", "tip-off-reward-case"));
            }
            return new TipOffRewardCase(document, settled, fineFen, grade, concealedDeaths);
        }
    }

    @Schema(description = "补正后重新提请 / complete what was returned")
    public record CompleteReward(@NotNull @Valid ReckonedBy reckonedBy) {}

    @Schema(description = "审批举报奖励 / decide on a reward")
    public record DecideReward(
            @NotNull @Schema(description = "审批结果 / what is decided", examples = "GRANTED")
            TipOffReward.Decision decision,

            @NotBlank
            @Size(max = 1000)
            @Schema(description = "意见、理由或需补正的内容 / opinion, reason, or what is to be completed", examples = "同意")
            String opinion,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(
                    description = "不予奖励所依据的条款，不予奖励时必填 / clause by which it is refused; needed then",
                    examples = "《安全生产领域举报奖励办法》")
            @Nullable
            String clause) {

        /** @throws RequestProblem 400 when it is refused without a clause */
        DecideReward required() {
            if (decision == TipOffReward.Decision.REFUSED && clause == null) {
                throw RequestProblem.invalid(new Violation("/clause", "tip-off-reward-clause"));
            }
            return this;
        }
    }

    @Schema(description = "发放举报奖励 / pay a reward")
    public record PayReward(
            @NotBlank @OneLine @Size(max = 100) @Schema(description = "付款凭证号 / voucher", examples = "JZ-2026-0412")
            String voucher,

            @Pattern(regexp = "[0-9A-V]{26}")
            @Schema(
                    description = "查询密码，匿名举报人领取时出示 / the secret, which who stayed anonymous shows",
                    examples = "5B3N6H1T2RVAQE7M2K4F9D0G8C")
            @Nullable
            String secret) {

        @Override
        public String toString() {
            return "PayReward[…]";
        }
    }

    @Schema(description = "不再发放举报奖励 / a reward is not paid")
    public record WaiveReward(
            @NotNull @Schema(description = "原因 / why", examples = "GIVEN_UP")
            TipOffReward.WaiverGround ground,

            @NotBlank @Size(max = 1000) @Schema(description = "说明 / reason", examples = "举报人书面放弃")
            String reason) {}
}

package worksafe.hazards.tipoff.reward;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A reward with how it was reckoned. */
@Schema(description = "举报奖励详情 / a reward with how it was reckoned")
public record TipOffRewardView(
        @JsonUnwrapped TipOffRewardSummary summary,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "1")
        long revision,

        @Schema(description = "是否实名 / whether the informer gave a name", examples = "true")
        boolean named,

        @Schema(description = "处罚或者事故认定文书 / the decision it is reckoned by", examples = "澄应急罚〔2026〕18号")
        String document,

        @Schema(description = "文书是否已生效 / whether that is final", examples = "true")
        boolean settled,

        @Schema(description = "罚款（分） / fine in fen", examples = "8000000") @Nullable
        Long fineFen,

        @Schema(description = "瞒报、谎报事故的等级 / grade of the concealed accident")
        TipOffRewardCase.@Nullable AccidentGrade grade,

        @Schema(description = "查实的瞒报死亡人数 / how many dead were concealed", examples = "2") @Nullable
        Integer concealedDeaths,

        @Schema(
                description = "计算过程 / how it was reckoned",
                examples = "罚款 80000.00 元 × 15% = 12000.00 元；最低 3000.00 元，最高 300000.00 元；应奖 12000.00 元")
        String calculation,

        PolicyBasis.View basis,

        @Schema(description = "退回补正的内容 / what is to be completed", examples = "请附处罚决定生效证明") @Nullable
        String missing,

        @Schema(description = "付款凭证号 / voucher of the payment", examples = "JZ-2026-0412") @Nullable
        String voucher,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<TipOffRewardAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<TipOffRewardStep>> timeline)
        implements Versioned {

    static TipOffRewardView of(TipOffReward reward, Set<TipOffRewardAction> allowed) {
        var by = reward.reckonedBy();
        return new TipOffRewardView(
                TipOffRewardSummary.of(reward),
                reward.version(),
                reward.named(),
                by.document(),
                by.settled(),
                by.fineFen(),
                by.grade(),
                by.concealedDeaths(),
                reward.calculation(),
                reward.basis().view(),
                reward.missing().orElse(null),
                reward.voucher().orElse(null),
                allowed,
                StepView.of(TipOffRewardStep.class, reward.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}

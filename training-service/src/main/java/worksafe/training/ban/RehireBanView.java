package worksafe.training.ban;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A re-hire ban, for its enterprise; what is personal is masked or left out. */
@Schema(description = "不得录用记录详情，个人信息已遮蔽 / a re-hire ban, with what is personal masked")
public record RehireBanView(
        @JsonUnwrapped RehireBanSummary summary,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "1")
        long revision,

        @Nullable RehireBanAppealTo appealTo,

        @Schema(description = "申诉日，无申诉不返回 / day of the appeal; absent without one", examples = "2026-11-19") @Nullable
        LocalDate appealedOn,

        @Schema(description = "期限依据 / what its length rests on")
        PolicyBasis.View basis,

        @Schema(description = "按当前状态可进行的操作 / what may be done now")
        Set<RehireBanAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<RehireBanStep>> timeline)
        implements Versioned {

    static RehireBanView of(RehireBan ban, Set<RehireBanAction> allowed) {
        return new RehireBanView(
                RehireBanSummary.of(ban),
                ban.version(),
                ban.appealTo().orElse(null),
                ban.appealedOn().orElse(null),
                ban.basis().view(),
                allowed,
                StepView.of(RehireBanStep.class, ban.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}

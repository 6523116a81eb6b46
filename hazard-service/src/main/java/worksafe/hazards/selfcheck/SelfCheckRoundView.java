package worksafe.hazards.selfcheck;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.selfcheck.value.SelfCheckStatistics;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Versioned;

/** A round with why it is owed. */
@Schema(description = "排查期详情 / a round with why it is owed")
public record SelfCheckRoundView(
        @JsonUnwrapped SelfCheckRoundSummary summary,

        @Schema(description = "修订号，与 ETag、事件一致 / revision, as in the ETag and in events", examples = "1")
        long revision,

        @JsonUnwrapped PolicyBasis.View basis,
        @Nullable SelfCheckStatistics statistics,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<SelfCheckRoundAction> allowedActions)
        implements Versioned {

    static SelfCheckRoundView of(SelfCheckRound round, Set<SelfCheckRoundAction> allowed) {
        return new SelfCheckRoundView(
                SelfCheckRoundSummary.of(round),
                round.version(),
                round.basis().view(),
                round.statistics().orElse(null),
                allowed);
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}

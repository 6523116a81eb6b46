package worksafe.registry.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A claim with all that is known of it. */
@Schema(description = "企业账户认领详情 / a claim with all that is known of it")
public record AccountClaimView(
        @JsonUnwrapped AccountClaimSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(
                description = "邀请码，仅在发码时返回一次 / the code: only in the answer that issues it, once",
                examples = "7K3QD-9FZ0X-W2MHE-4T8BR")
        @Nullable
        String code,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<AccountClaimAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<AccountClaimStep>> timeline)
        implements Versioned {

    static AccountClaimView of(AccountClaim claim, @Nullable InvitationCode code, Set<AccountClaimAction> allowed) {
        return new AccountClaimView(
                AccountClaimSummary.of(claim),
                claim.version(),
                code == null ? null : code.shown(),
                allowed,
                StepView.of(AccountClaimStep.class, claim.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}

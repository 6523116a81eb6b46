package worksafe.registry.transfer;

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
import worksafe.registry.transfer.TransferRequests.TransferTarget;

/** A transfer of an official with all that is known of it. */
@Schema(name = "OfficialTransfer", description = "监管人员流动详情 / a transfer of an official with all that is known of it")
public record TransferView(
        @JsonUnwrapped TransferSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Nullable TransferTarget target,

        @Schema(description = "理由 / reason", examples = "充实执法大队力量")
        String reason,

        @Schema(
                description =
                        "任职年限届满日，当地无年限的不返回 / from which day on the post may be left in principle; absent where the place has no term",
                examples = "2027-03-01")
        @Nullable
        LocalDate freeFrom,

        @Schema(description = "依据 / what that rests on") PolicyBasis.View basis,

        @Schema(
                description = "上级部门是否同意，未出具意见不返回 / whether the department above agrees; absent until it says",
                examples = "true")
        @Nullable
        Boolean agreed,

        @Schema(
                description = "新任职标识，没有的不返回 / the entry of the other post; absent without one",
                examples = "0198f5b0-1111-7aaa-8bbb-000000000010")
        @Nullable
        UUID newOfficialId,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<TransferAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<TransferStep>> timeline)
        implements Versioned {

    static TransferView of(OfficialTransfer transfer, Set<TransferAction> allowed) {
        return new TransferView(
                TransferSummary.of(transfer),
                transfer.version(),
                TransferTarget.of(transfer.target().orElse(null)),
                transfer.reason(),
                transfer.freeFrom(),
                transfer.basis().view(),
                transfer.agreed(),
                transfer.newOfficialId(),
                allowed,
                StepView.of(TransferStep.class, transfer.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}

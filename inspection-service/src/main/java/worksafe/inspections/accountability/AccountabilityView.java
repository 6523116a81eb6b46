package worksafe.inspections.accountability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityStep;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** An accountability with all that is known of it but the name. */
@Schema(description = "责任追究详情 / an accountability with all that is known of it but the name")
public record AccountabilityView(
        @JsonUnwrapped AccountabilitySummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "事故标识 / the accident", examples = "0198f4a0-acc1-7aaa-8bbb-00000000000a") @Nullable
        UUID accidentId,

        @Schema(description = "检查发现标识 / the finding", examples = "0198f4a0-6666-7aaa-8bbb-000000000006") @Nullable
        UUID findingId,

        @Schema(
                description = "未经培训上岗的岗位任职标识 / the post of whoever was not trained",
                examples = "0198f3b0-2b3c-7d4e-9f5a-6b7c8d9e0f1a")
        @Nullable
        UUID postId,

        @Schema(description = "行为 / what the person did or left undone", examples = "安排无特种作业操作证人员上岗")
        String conduct,

        @Schema(description = "依据 / on what ground", examples = "《安全生产法》第三十条")
        String basis,

        @Schema(description = "移交给 / to whom it was handed over", examples = "江阴市纪委监委") @Nullable
        String handedTo,

        @Schema(description = "移交日 / day of the handover", examples = "2026-03-20") @Nullable
        LocalDate handedOn,

        @Schema(description = "受理回执 / receipt", examples = "澄纪受〔2026〕17号") @Nullable
        String receipt,

        @Schema(description = "决定内容 / decision", examples = "给予记过处分") @Nullable
        String decision,

        @Schema(description = "决定日 / day of the decision", examples = "2026-05-10") @Nullable
        LocalDate decidedOn,

        @Schema(description = "执行日 / day on which it was carried out", examples = "2026-05-20") @Nullable
        LocalDate carriedOutOn,

        @Schema(description = "执行证明 / evidence that it was carried out", examples = "处分决定已宣布并归入档案") @Nullable
        String evidence,

        @Schema(description = "不予追究的理由 / why it is not pursued", examples = "经查不承担责任") @Nullable
        String dropReason,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<AccountabilityAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<AccountabilityStep>> timeline)
        implements Versioned {

    static AccountabilityView of(Accountability accountability, Set<AccountabilityAction> allowed) {
        var about = accountability.about();
        return new AccountabilityView(
                AccountabilitySummary.of(accountability),
                accountability.version(),
                about.accidentId(),
                about.findingId(),
                about.postId(),
                about.conduct(),
                about.basis(),
                accountability.handedTo(),
                accountability.handedOn(),
                accountability.receipt(),
                accountability.decision(),
                accountability.decidedOn(),
                accountability.carriedOutOn(),
                accountability.evidence(),
                accountability.dropReason(),
                allowed,
                StepView.of(AccountabilityStep.class, accountability.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}

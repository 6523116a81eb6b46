package worksafe.hazards.source;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.identification.IdentificationView;
import worksafe.hazards.identification.LevelThresholds;
import worksafe.hazards.identification.SourceIdentification;
import worksafe.hazards.identification.SourceStandard;
import worksafe.hazards.source.SourceReceipt.FilingRecipient;
import worksafe.platform.files.FileView;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A major hazard source with all that is known of it. */
@Schema(description = "重大危险源详情 / a major hazard source with all that is known of it")
public record SourceView(
        @JsonUnwrapped SourceSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "所在部位 / where on the premises", examples = "厂区西北侧")
        String unitPlace,

        @Schema(description = "包保责任人 / who answers for it") SourcePeople responsible,

        @Schema(description = "现有危险化学品的辨识和分级计算 / what the standard makes of what it holds")
        IdentificationView identification,

        @Schema(
                description = "是否须由有资质的评价机构定量评估；按现有危险化学品和今日的政策 / whether only a qualified institution's"
                        + " assessment counts, by what it holds and the policy of today",
                examples = "true")
        boolean institutionRequired,

        @Schema(description = "历次安全评估，先后为序 / its assessments, in order")
        List<SourceAssessment> assessments,

        @Schema(
                description = "安全措施；未报送的不返回 / safety measures; absent before they are handed over",
                examples = "双人双锁，气体检测联锁")
        @Nullable
        String safetyMeasures,

        @Schema(
                description = "应急措施；未报送的不返回 / emergency measures; absent before they are handed over",
                examples = "碱液喷淋，专项预案每年演练")
        @Nullable
        String emergencyMeasures,

        @Schema(description = "备案的受理机关及其收到日 / with whom it is filed, and since when they have it")
        List<ReceiptView> receipts,

        @Schema(description = "核销事由，未申请的不返回 / why it is to be removed; absent where nobody asked")
        SourceRemoval.@Nullable RemovalGround removalGround,

        @Schema(description = "附件 / documents, in order") List<FileView> files,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<SourceAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<SourceStep>> timeline)
        implements Versioned {

    static SourceView of(MajorSource source, SourceRules rules, List<FileView> files, Set<SourceAction> allowed) {
        var thresholds = LevelThresholds.parse(source.grading().period());
        var identified =
                SourceIdentification.of(SourceStandard.of(source.standard()), source.chemicals(), source.population());
        return new SourceView(
                SourceSummary.of(source),
                source.version(),
                source.unit().place(),
                source.people(),
                IdentificationView.of(identified, thresholds, source.grading()),
                rules.needsInstitution(identified.level(thresholds), identified.groups()),
                source.assessments(),
                source.safetyMeasures().orElse(null),
                source.emergencyMeasures().orElse(null),
                ReceiptView.of(source),
                source.removal().map(SourceRemoval::ground).orElse(null),
                files,
                allowed,
                StepView.of(SourceStep.class, source.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** One with whom it is filed. */
    @Schema(name = "SourceReceipt", description = "备案的受理机关 / one with whom it is filed")
    public record ReceiptView(
            FilingRecipient recipient,

            @Schema(description = "收到日；尚未收到的不返回 / day on which it received it; absent before", examples = "2026-06-22")
            @Nullable
            LocalDate receivedOn) {

        private static List<ReceiptView> of(MajorSource source) {
            var received = source.received();
            return source.recipients().stream()
                    .map(recipient -> new ReceiptView(
                            recipient,
                            received.stream()
                                    .filter(receipt -> receipt.recipient() == recipient)
                                    .map(SourceReceipt::receivedOn)
                                    .findFirst()
                                    .orElse(null)))
                    .toList();
        }
    }
}

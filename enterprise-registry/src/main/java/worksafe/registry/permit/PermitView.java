package worksafe.registry.permit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;
import worksafe.registry.permit.examination.PermitExamination;
import worksafe.registry.permit.examination.StatedCondition;
import worksafe.registry.standardisation.HeldRatings.HeldRating;

/** A permit with all that is known of it. */
@Schema(name = "SafetyPermit", description = "安全生产许可证详情 / a safety production permit with all that is known of it")
public record PermitView(
        @JsonUnwrapped PermitSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "3")
        long revision,

        @Schema(description = "颁发机关所在区划 / place of the office that granted it", examples = "320000000000")
        @PlaceCode
        @Nullable
        String authority,

        @Schema(description = "现载明的事项 / what stands on it now") @Nullable
        PermitParticulars particulars,

        @Nullable PermitExamination examination,

        @Schema(description = "最近一次审查的各项结论 / what the last examination states, condition by condition")
        List<StatedCondition> conditions,

        @Schema(
                description =
                        "企业现有的标准化等级，供审查参考 / levels of standardisation that the enterprise holds, for the examination")
        List<HeldRating> standardisation,

        @Schema(description = "暂扣的情形 / why it is suspended", examples = "CONDITIONS_LOST") @Nullable
        PermitGround suspensionGround,

        @Schema(description = "暂扣的最后一日 / last day of the suspension", examples = "2026-12-31") @Nullable
        LocalDate suspendedUntil,

        @Schema(description = "终止的情形 / why it ended", examples = "NOT_RENEWED") @Nullable
        PermitGround endGround,

        @Schema(description = "终止之日 / when it ended", examples = "2029-06-08") @Nullable
        LocalDate endedOn,

        @Schema(description = "各版，最后一版有效 / its editions, of which the last one holds")
        List<PermitEdition> editions,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<PermitAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<PermitStep>> timeline)
        implements Versioned {

    static PermitView of(SafetyPermit permit, List<HeldRating> standardisation, Set<PermitAction> allowed) {
        return new PermitView(
                PermitSummary.of(permit),
                permit.version(),
                permit.authority().map(RegionCode::toString).orElse(null),
                permit.particulars().orElse(null),
                permit.examination().orElse(null),
                permit.lastConditions(),
                standardisation,
                permit.suspensionGround(),
                permit.suspendedUntil(),
                permit.endGround(),
                permit.endedOn(),
                permit.editions(),
                allowed,
                StepView.of(PermitStep.class, permit.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}

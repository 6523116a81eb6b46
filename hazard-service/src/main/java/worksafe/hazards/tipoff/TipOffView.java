package worksafe.hazards.tipoff;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.tipoff.value.TipOffResult;
import worksafe.hazards.tipoff.value.TipOffVerification;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A tip-off with all that officials know of it, except who told. */
@Schema(description = "举报详情，不含举报人信息 / a tip-off with all that is known of it, except who told")
public record TipOffView(
        @JsonUnwrapped TipOffSummary summary,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "1")
        long revision,

        @Schema(description = "举报内容 / what was told", examples = "夜间在居民楼旁仓库违规存放危险化学品，无任何警示标志。")
        String description,

        @Schema(description = "举报人所述地点 / where, as it was told", examples = "澄江街道某某路 18 号北侧仓库")
        String site,

        @Schema(description = "举报人所述单位 / the unit, as it was told", examples = "某某物流仓储") @Nullable
        String unit,

        @Schema(description = "发生日期 / day on which it happened", examples = "2026-03-10") @Nullable
        LocalDate happenedOn,

        @Schema(description = "是否涉及人员死亡 / whether people died", examples = "false")
        boolean deaths,

        @Schema(description = "是否实名 / whether the informer gave a name", examples = "true")
        boolean named,

        @Schema(description = "联名人数 / how many told together", examples = "1")
        int signatories,

        @Nullable VerificationView verification,

        @Schema(description = "同一事项的首次举报，本件为首次的不返回 / the earlier one about the same; absent where this came first")
        @Nullable
        UUID sameAs,

        @Schema(description = "延期后的办理期限 / the last day, once extended", examples = "2026-06-10") @Nullable
        LocalDate extendedTo,

        @Schema(description = "关联的隐患 / the danger that came of it", examples = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
        @Nullable
        UUID dangerId,

        @Schema(description = "告知举报人的内容 / what the informer is told", examples = "经核查属实，已责令停止并立案查处。") @Nullable
        String told,

        @Nullable Instant verifiedAt,
        @Nullable Instant answeredAt,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<TipOffAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<TipOffStep>> timeline)
        implements Versioned {

    static TipOffView of(TipOff tipOff, Set<TipOffAction> allowed) {
        var told = tipOff.statement();
        return new TipOffView(
                TipOffSummary.of(tipOff),
                tipOff.version(),
                told.description(),
                told.site(),
                told.unit(),
                told.happenedOn(),
                told.deaths(),
                tipOff.informant().named(),
                tipOff.informant().signatories(),
                tipOff.verification().map(VerificationView::of).orElse(null),
                tipOff.sameAs().orElse(null),
                tipOff.extendedTo().orElse(null),
                tipOff.dangerId().orElse(null),
                tipOff.told().orElse(null),
                tipOff.verifiedAt().orElse(null),
                tipOff.answeredAt().orElse(null),
                allowed,
                StepView.of(TipOffStep.class, tipOff.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** Who looks into it, and what they found. */
    @Schema(name = "TipOffVerification", description = "核查 / who looks into it, and what they found")
    public record VerificationView(
            @Schema(description = "核查人员 / one inspector", examples = "inspector-0007")
            String first,

            @Schema(description = "核查人员 / the other", examples = "inspector-0008")
            String second,

            @Schema(description = "组织核查的人民政府（涉及死亡） / the government that organises it", examples = "江阴市人民政府") @Nullable
            String organisedBy,

            @Schema(description = "核查结论；确认前为一人意见 / what was found; one inspector's word until confirmed") @Nullable
            TipOffResult result,

            @Schema(description = "核查情况 / what was seen", examples = "现场存放油漆、稀释剂 40 桶，无许可。") @Nullable
            String report) {

        private static VerificationView of(TipOffVerification two) {
            return new VerificationView(two.first(), two.second(), two.organisedBy(), two.result(), two.report());
        }
    }
}

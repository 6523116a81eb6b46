package worksafe.inspections.delegation;

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

/** A delegation with all that is known of it. */
@Schema(description = "委托（赋权）详情 / a delegation with all that is known of it")
public record DelegationView(
        @JsonUnwrapped DelegationSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "委托书或者决定的日期 / day of the paper", examples = "2026-02-15")
        LocalDate issuedOn,

        @Schema(description = "委托的具体事项 / what the powers are about", examples = "辖区内工贸企业的安全生产监督检查")
        String matters,

        @Schema(description = "职权清单 / the powers") List<PowerView> powers,

        @Schema(description = "公布载体；未公布的不返回 / where it is public; absent before", examples = "江阴市人民政府网站") @Nullable
        String publishedIn,

        @Schema(description = "生效日；未生效的不返回 / since when it is in force; absent before", examples = "2026-03-01")
        @Nullable
        LocalDate inForceFrom,

        @Schema(description = "最近评估日；未评估的不返回 / when it was evaluated last; absent before", examples = "2027-02-20")
        @Nullable
        LocalDate evaluatedOn,

        @Schema(description = "终止日；未终止的不返回 / from which day on it is over; absent before", examples = "2028-12-31")
        @Nullable
        LocalDate endedOn,

        @Schema(description = "名义的依据 / the row that says in whose name")
        PolicyBasis.View basis,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<DelegationAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<DelegationStep>> timeline)
        implements Versioned {

    static DelegationView of(Delegation delegation, Set<DelegationAction> allowed) {
        var paper = delegation.paper();
        return new DelegationView(
                DelegationSummary.of(delegation),
                delegation.version(),
                paper.issuedOn(),
                paper.matters(),
                delegation.powers().stream().map(PowerView::of).toList(),
                delegation.publishedIn(),
                delegation.inForceFrom(),
                delegation.evaluatedOn(),
                delegation.endedOn(),
                delegation.basis().view(),
                allowed,
                StepView.of(DelegationStep.class, delegation.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** A power on the list. */
    @Schema(name = "DelegatedPowerLine", description = "职权 / a power on the list")
    public record PowerView(
            @Schema(description = "职权代码 / code of the power", examples = "RECTIFICATION_ORDER")
            String code,

            @Schema(
                    description = "地方职权名称；文件列名的不返回 / what a local power is; absent for those that documents name",
                    examples = "烟花爆竹零售点检查权")
            @Nullable
            String title,

            @Schema(description = "所载条款 / where in the paper", examples = "第二条第（三）项")
            String clause) {

        private static PowerView of(DelegatedPower power) {
            return new PowerView(power.code(), power.title(), power.clause());
        }
    }
}

package worksafe.registry.responsibility;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;
import worksafe.registry.responsibility.cover.ResponsibilityCover;

/** An entry of the responsibility system with all that it says. */
@Schema(description = "岗位安全生产责任详情 / an entry of the responsibility system with all that it says")
public record ResponsibilityView(
        @JsonUnwrapped ResponsibilitySummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(
                description =
                        "培训域的任职标识，没有的不返回 / the entry of the training context by which the post is held; absent without one",
                examples = "0198f3b0-2b3c-7d4e-9f5a-6b7c8d9e0f1a")
        @Nullable
        UUID holderPostId,

        @Nullable LeaderDuty leads,

        @Schema(
                description = "上一级岗位的责任标识，没有的不返回 / the entry above; absent without one",
                examples = "0198f6c0-4444-7aaa-8bbb-000000000041")
        @Nullable
        UUID superiorId,

        @Schema(description = "责任范围和考核标准 / duties, each with its standard")
        List<ResponsibilityDuty> duties,

        @Schema(
                description =
                        "隐患排查治理责任，未载明不返回 / what its holder does against hidden dangers; absent where nothing is said",
                examples = "每班排查 R-101 反应釜及其联锁，发现隐患立即报告班长")
        @Nullable
        String dangerDuty,

        @Schema(
                description =
                        "考核与收入挂钩的办法，未载明不返回 / how the assessment counts in the income; absent where nothing is said",
                examples = "考核得分占月度绩效工资的 20%")
        @Nullable
        String incomeLink,

        @Schema(description = "涵盖的岗位、设备、风险点 / posts, devices and risk points that it covers")
        List<ResponsibilityCover> covers,

        @Schema(description = "最近一次考核对收入的影响 / what the last assessment did to the income", examples = "全额发放年度安全绩效")
        @Nullable
        String incomeEffect,

        @Schema(description = "补缺期限的依据，未空缺过的不返回 / what the day rests on; absent where it was never vacant")
        PolicyBasis.@Nullable View dueBasis,

        @Schema(
                description = "取代本条的责任标识，没有的不返回 / the entry in its place; absent without one",
                examples = "0198f6c0-4444-7aaa-8bbb-000000000042")
        @Nullable
        UUID replacedById,

        @Schema(
                description = "本条取代的责任标识，没有的不返回 / the entry in whose place it stands; absent without one",
                examples = "0198f6c0-4444-7aaa-8bbb-000000000040")
        @Nullable
        UUID replacesId,

        @Schema(description = "是否由表格导入 / whether a spreadsheet brought it", examples = "false")
        boolean imported,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<ResponsibilityAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<ResponsibilityStep>> timeline)
        implements Versioned {

    static ResponsibilityView of(ResponsibilityEntry entry, Set<ResponsibilityAction> allowed) {
        return new ResponsibilityView(
                ResponsibilitySummary.of(entry),
                entry.version(),
                entry.holder().postId(),
                entry.leads(),
                entry.superiorId(),
                entry.duties(),
                entry.dangerDuty(),
                entry.incomeLink(),
                entry.covers(),
                entry.incomeEffect(),
                Optional.ofNullable(entry.dueBasis()).map(PolicyBasis::view).orElse(null),
                entry.replacedById(),
                entry.replacesId(),
                entry.imported(),
                allowed,
                StepView.of(ResponsibilityStep.class, entry.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}

package worksafe.inspections.matter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.matter.MatterMeasure.MatterMeasureState;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.files.FileView;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;
import worksafe.platform.service.TimelineStep;

/** A matter with all that is known of it. */
@Schema(description = "督办事项详情 / a supervision matter with all that is known of it")
public record MatterView(
        @JsonUnwrapped MatterSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "立项地 / the place that opened it", examples = "320281000000") @PlaceCode
        String issuedIn,

        @Schema(description = "对象所在地 / the place of the addressee", examples = "320281102000") @PlaceCode
        String addressedTo,

        @Schema(description = "协办领域；不是协办的不返回 / the field; of a cooperation alone") @Nullable
        CooperationField field,

        @Schema(description = "情况 / what is the matter", examples = "本季度已发生一般事故 3 起。")
        String text,

        @Schema(description = "要求 / what the addressee is to do", examples = "分析原因，制定并落实防范措施。")
        String demand,

        @Schema(
                description = "所依据的督办建议；没有的不返回 / the proposal that it took up; absent where there was none",
                examples = "0198f4a0-cccc-7aaa-8bbb-00000000000c")
        @Nullable
        UUID proposalId,

        @Schema(description = "送达日；未送达的不返回 / day of service; absent before", examples = "2026-03-26") @Nullable
        LocalDate servedOn,

        @Schema(description = "答复期限的依据；未送达的不返回 / the row behind the day; absent before it is served")
        PolicyBasis.@Nullable View basis,

        @Schema(
                description = "文书标识；未制作的不返回 / its paper, see papers/{id}; absent while none is drawn up",
                examples = "0198f4a0-8888-7aaa-8bbb-000000000008")
        @Nullable
        UUID paperId,

        @Schema(description = "约谈情况；未约谈的不返回 / how the interview was held; absent before") @Nullable
        MatterMeetingView meeting,

        @Schema(description = "措施，先后为序 / measures, in their order")
        List<MatterMeasureView> measures,

        @Schema(description = "答复；未答复的不返回 / the answer; absent before", examples = "已召开专题会议，完成隐患清零 12 项。") @Nullable
        String answer,

        @Schema(description = "文件 / files") List<FileView> files,

        @Schema(description = "提请的上级区划；未提请的不返回 / the level above that has it; absent before", examples = "320200000000")
        @PlaceCode
        @Nullable
        String escalatedTo,

        @Schema(
                description = "经验总结；没有的不返回 / what was learnt; absent where nothing was written",
                examples = "跨部门联席会商可在一周内解决燃气管线占压。")
        @Nullable
        String experience,

        @Schema(description = "办结时刻；未办结的不返回 / when it was closed; absent before") @Nullable
        Instant closedAt,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<MatterAction> allowedActions,

        @Schema(
                description =
                        "经过，先后为序；企业看不到内部意见 / what happened, in order; internal opinions are not shown to enterprises")
        List<StepView<MatterStep>> timeline)
        implements Versioned {

    /** What an enterprise is not shown of the other side. */
    private static final Set<MatterStep> INTERNAL =
            Set.of(MatterStep.CHECKED, MatterStep.ESCALATED, MatterStep.CLOSED, MatterStep.SERVED);

    /** How an interview was held, as clients read it. */
    @Schema(name = "MatterMeeting")
    public record MatterMeetingView(
            @Schema(description = "约谈日 / day", examples = "2026-04-02")
            LocalDate heldOn,

            @Schema(description = "主持人职务 / who held it, by office", examples = "分管副市长")
            String chair,

            @Schema(description = "参加人员职务 / who was there, by office", examples = "街道办事处主任、应急办主任")
            String attendees,

            @Schema(description = "约谈纪要 / minutes", examples = "街道承诺一个月内完成隐患清零。")
            String minutes) {

        static @Nullable MatterMeetingView of(@Nullable MatterMeeting held) {
            return held == null
                    ? null
                    : new MatterMeetingView(held.heldOn(), held.chair(), held.attendees(), held.minutes());
        }
    }

    /** A measure, as clients read it. */
    @Schema(name = "MatterMeasure")
    public record MatterMeasureView(
            @Schema(description = "落实单位 / who carries it out", examples = "澄江化工有限公司")
            String unit,

            @Schema(description = "措施 / the measure", examples = "完成液氨储罐联锁改造")
            String measure,

            @Schema(description = "完成期限；未定的不返回 / by when; absent where no day was set", examples = "2026-04-30")
            @Nullable
            LocalDate dueOn,

            @Schema(description = "落实状态 / how far it is") MatterMeasureState state,

            @Schema(description = "落实情况；未报告的不返回 / what was reported; absent before", examples = "已改造并通过检测") @Nullable
            String note) {

        static MatterMeasureView of(MatterMeasure measure) {
            return new MatterMeasureView(
                    measure.unit(), measure.measure(), measure.dueOn(), measure.state(), measure.note());
        }
    }

    static MatterView of(
            SupervisionMatter matter, List<FileView> files, Set<MatterAction> allowed, boolean toEnterprise) {
        var place = matter.place();
        return new MatterView(
                MatterSummary.of(matter),
                matter.version(),
                place.issuedIn().toString(),
                place.addressedTo().toString(),
                matter.told().field(),
                matter.told().text(),
                matter.told().demand(),
                toEnterprise ? null : matter.proposalId(),
                matter.servedOn(),
                matter.basis().map(PolicyBasis::view).orElse(null),
                matter.paperId(),
                MatterMeetingView.of(matter.meeting()),
                matter.measures().stream().map(MatterMeasureView::of).toList(),
                matter.answer(),
                files,
                Objects.toString(matter.escalatedTo(), null),
                toEnterprise ? null : matter.experience(),
                matter.closedAt(),
                allowed,
                StepView.of(MatterStep.class, shown(matter.timeline(), toEnterprise)));
    }

    private static List<TimelineStep> shown(List<TimelineStep> timeline, boolean toEnterprise) {
        return toEnterprise
                ? timeline.stream()
                        .map(step -> INTERNAL.stream().anyMatch(step::is) ? step.withoutNote() : step)
                        .toList()
                : timeline;
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
